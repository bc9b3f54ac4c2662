package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Step;
import no.byrutine.decision.Words;
import no.byrutine.fhir.ChargeItemDefinition;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.RelatedPerson;
import no.byrutine.fhir.Resource;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;
import no.byrutine.in.Issue;
import org.jspecify.annotations.Nullable;

/** Economic items: which may stand beside each other, and how they add up. */
public final class Poster {

  private static final String SYSTEM = "https://byrutine.no/fhir/CodeSystem/oekonomipost";
  private static final int COMES_OF_AGE = 18;

  /** Items of which a deficit is a true, negative amount. */
  private static final Set<String> MAY_BE_NEGATIVE =
      Set.of("naeringsinntekt", "leieinntekt", "alminnelig-inntekt-foer-saerfradrag");

  private Poster() {}

  /**
   * Refuses items that contradict each other or themselves, and two costs of the same day.
   *
   * @throws BadInput with every contradiction
   */
  public static void check(Facts facts) {
    List<Issue> issues = new ArrayList<>();
    List<Observation> items = facts.all(Observation.class).stream().filter(Poster::isItem).toList();
    for (int i = 0; i < items.size(); i++) {
      checkAlone(items.get(i), issues);
      for (Observation other : items.subList(i + 1, items.size())) {
        if (contradict(items.get(i), other)) {
          issues.add(twice(other, items.get(i).ref()));
        }
      }
    }
    List<ChargeItemDefinition> costs = facts.all(ChargeItemDefinition.class);
    for (int i = 0; i < costs.size(); i++) {
      for (ChargeItemDefinition other : costs.subList(i + 1, costs.size())) {
        if (contradict(costs.get(i), other)) {
          issues.add(twice(other, costs.get(i).ref()));
        }
      }
    }
    if (!issues.isEmpty()) {
      throw new BadInput(issues);
    }
  }

  /** The days from which an item, a family or an age is another than the day before. */
  public static Set<LocalDate> skiller(Facts facts) {
    Set<LocalDate> days = new TreeSet<>();
    facts.all(Observation.class).stream()
        .filter(Poster::isItem)
        .forEach(item -> bounds(item.effective(), days));
    facts.all(ChargeItemDefinition.class).forEach(cost -> bounds(cost.effectivePeriod(), days));
    facts.all(Patient.class).forEach(patient -> comingOfAge(patient.birthDate(), days));
    for (RelatedPerson related : facts.all(RelatedPerson.class)) {
      bounds(related.period(), days);
      comingOfAge(related.birthDate(), days);
    }
    return days;
  }

  /** Whether someone born on this day has turned eighteen. */
  public static boolean voksen(LocalDate birthDate, LocalDate day) {
    return !birthDate.plusYears(COMES_OF_AGE).isAfter(day);
  }

  /** The sum of the items. */
  public static Kroner sum(List<Observation> items) {
    return items.stream().map(Poster::amount).reduce(Kroner.ZERO, Kroner::plus);
  }

  /** One step for each item, in a fixed order. */
  public static List<Step> steps(List<Observation> items) {
    return steps("steg.post", items);
  }

  /** One step for each item, in a fixed order, with these words. */
  public static List<Step> steps(String text, List<Observation> items) {
    return items.stream()
        .sorted(Comparator.comparing(Poster::code).thenComparing(Observation::ref))
        .map(
            item ->
                new Step(item.share() == null ? text : "steg.andel", because(item), amount(item)))
        .toList();
  }

  /** The steps of several amounts, one after the other. */
  public static List<Step> alle(List<List<Step>> steps) {
    return steps.stream().flatMap(List::stream).toList();
  }

  private static void bounds(Period period, Set<LocalDate> days) {
    if (period.hasStart()) {
      days.add(period.start());
    }
    if (period.hasEnd()) {
      days.add(period.end().plusDays(1));
    }
  }

  private static void comingOfAge(@Nullable LocalDate birthDate, Set<LocalDate> days) {
    if (birthDate != null) {
      days.add(birthDate.plusYears(COMES_OF_AGE));
    }
  }

  private static void checkAlone(Observation item, List<Issue> issues) {
    Period days = item.effective();
    if (days.start().getYear() != days.end().getYear()) {
      issues.add(
          new Issue(
              "business-rule",
              item.ref() + ".effectivePeriod",
              new Words(
                  "Beløpet skal gjelde dager i ett kalenderår. Del det i en post for hvert år.",
                  "The amount must be for days in one calendar year. Send one item for each"
                      + " year.")));
    }
    if (amount(item).isNegative() && !MAY_BE_NEGATIVE.contains(code(item))) {
      issues.add(
          new Issue(
              "value",
              item.ref() + ".valueQuantity.value",
              new Words(
                  "Beløpet er negativt. Skriv fradrag, skatt og tap som positive beløp.",
                  "The amount is negative. Write deductions, tax and losses as positive"
                      + " amounts.")));
    }
  }

  private static boolean contradict(Observation one, Observation other) {
    return code(one).equals(code(other))
        && one.subject().equals(other.subject())
        && Objects.equals(one.focus(), other.focus())
        && Stadie.av(one).equals(Stadie.av(other))
        && one.effective().overlaps(other.effective())
        && !toldApart(one, other);
  }

  /** Two accounts are told apart by identifiers of their own, and by nothing else. */
  private static boolean toldApart(Observation one, Observation other) {
    return one.identifier() != null
        && other.identifier() != null
        && !one.identifier().equals(other.identifier());
  }

  private static boolean contradict(ChargeItemDefinition one, ChargeItemDefinition other) {
    return one.codes().codings().equals(other.codes().codings())
        && one.instance().stream().anyMatch(other.instance()::contains)
        && one.effectivePeriod().overlaps(other.effectivePeriod());
  }

  private static Issue twice(Resource resource, String first) {
    String element = resource instanceof Observation ? ".effectivePeriod" : "";
    return new Issue(
        "conflict",
        resource.ref() + element,
        new Words(
            "Det er allerede et beløp av samme slag for noen av de samme dagene, "
                + first
                + ". Gi hver konto sin egen identifier, slå dem sammen, eller rett periodene.",
            "There is already an amount of the same kind for some of the same days, "
                + first
                + ". Give each account its own identifier, add them up, or correct the periods."));
  }

  private static boolean isItem(Observation observation) {
    return observation.kroner() != null
        && observation.codes().codings().stream().anyMatch(c -> c.system().equals(SYSTEM));
  }

  /** The person's own share of the item. */
  private static Kroner amount(Observation item) {
    Kroner whole = whole(item);
    return item.share() == null ? whole : whole.percent(item.share());
  }

  /** The reader refuses an item without an amount, so there is always one. */
  private static Kroner whole(Observation item) {
    return Objects.requireNonNull(item.kroner(), "an item without an amount");
  }

  private static Map<String, Scalar> because(Observation item) {
    Map<String, Scalar> because = new LinkedHashMap<>();
    because.put("post", new Scalar.Text(code(item)));
    if (item.share() != null) {
      because.put("andel", new Scalar.Decimal(item.share(), "%"));
      because.put("beloep", whole(item));
    }
    return because;
  }

  private static String code(Observation item) {
    return item.codes().codings().get(0).code();
  }
}
