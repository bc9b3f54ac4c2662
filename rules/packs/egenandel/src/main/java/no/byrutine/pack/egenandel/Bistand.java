package no.byrutine.pack.egenandel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.byrutine.fhir.ChargeItem;
import no.byrutine.fhir.ChargeItemDefinition;
import no.byrutine.fhir.Patient;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;
import no.byrutine.in.Issue;

/**
 * The months of help at home in the decision's calendar year, with the time that may be charged for
 * and the household that pays (chapter 2 of the regulation).
 */
final class Bistand {

  private static final Set<String> GIVEN = Set.of("billable", "billed");
  private static final int OF_AGE = 18;

  private final Patient patient;
  private final Husstander husstander;
  private final LocalDate nyttaar;
  private final NavigableMap<YearMonth, List<ChargeItem>> months;
  private final List<Object> derived = new ArrayList<>();

  private Bistand(
      Patient patient,
      Husstander husstander,
      LocalDate nyttaar,
      NavigableMap<YearMonth, List<ChargeItem>> months) {
    this.patient = patient;
    this.husstander = husstander;
    this.nyttaar = nyttaar;
    this.months = months;
  }

  /** The facts of help at home; none when nothing of the kind was sent. */
  static List<Object> derive(Facts facts, LocalDate on) {
    Optional<Patient> patient = facts.all(Patient.class).stream().findFirst();
    if (patient.isEmpty()) {
      return List.of();
    }
    LocalDate nyttaar = on.withDayOfYear(1);
    List<Object> derived = new ArrayList<>();
    TreeMap<YearMonth, List<ChargeItem>> months = new TreeMap<>();
    for (ChargeItem item : facts.all(ChargeItem.class)) {
      if (item.subject().equals(patient.get().ref())) {
        YearMonth month = month(item);
        if (month.getYear() == on.getYear()) {
          months.computeIfAbsent(month, any -> new ArrayList<>()).add(item);
        } else {
          derived.add(new HjelpUtenforAaret(month.getYear(), List.of(item)));
        }
      }
    }
    if (months.isEmpty()) {
      return derived;
    }
    refuseTwoCosts(facts);
    Husstander husstander = new Husstander(facts, patient.get(), nyttaar, months);
    Bistand bistand = new Bistand(patient.get(), husstander, nyttaar, months);
    derived.addAll(bistand.facts());
    return derived;
  }

  private List<Object> facts() {
    derived.add(new Bistandsaar(nyttaar, List.of()));
    derived.addAll(husstander.facts());
    months.forEach(this::month);
    return derived;
  }

  private void month(YearMonth month, List<ChargeItem> items) {
    List<ChargeItem> counted = counted(items);
    List<Husstand> households = husstander.during(month);
    boolean undivided =
        counted.stream()
            .anyMatch(
                item ->
                    households.stream()
                        .anyMatch(
                            household ->
                                item.occurrence().start().isBefore(household.fom())
                                    && !item.occurrence().end().isBefore(household.fom())));
    for (Husstand household : households) {
      LocalDate fom = later(month.atDay(1), household.fom());
      LocalDate tom = earlier(month.atEndOfMonth(), household.tom());
      if (undivided || items.stream().anyMatch(item -> startsIn(item, fom, tom))) {
        part(household, month, fom, tom, undivided, items, counted);
      }
    }
  }

  private void part(
      Husstand household,
      YearMonth month,
      LocalDate fom,
      LocalDate tom,
      boolean undivided,
      List<ChargeItem> items,
      List<ChargeItem> counted) {
    List<ChargeItem> here = items.stream().filter(item -> startsIn(item, fom, tom)).toList();
    List<ChargeItem> timed =
        counted.stream()
            .filter(item -> startsIn(item, fom, tom) && minutes(item).signum() > 0)
            .toList();
    List<Object> basedOn = new ArrayList<>(here);
    Bistandsmaaned part =
        new Bistandsmaaned(
            household,
            fom,
            tom,
            undivided || !timed.isEmpty(),
            here.stream().anyMatch(item -> item.is("trygghetsalarm")),
            isChild(fom),
            undivided,
            month.getMonthValue() - 1 - months.headMap(month).size(),
            basedOn);
    derived.add(part);
    if (!undivided && !timed.isEmpty()) {
      timed.forEach(item -> derived.add(new Besoek(part, minutes(item), List.of(item))));
      BigDecimal sum =
          timed.stream().map(Bistand::minutes).reduce(BigDecimal.ZERO, BigDecimal::add);
      derived.add(new Maanedstid(part, sum, new ArrayList<>(timed)));
    }
  }

  private boolean isChild(LocalDate day) {
    LocalDate birthDate = patient.birthDate();
    return birthDate != null && day.isBefore(birthDate.plusYears(OF_AGE));
  }

  /** What was given; what is only granted counts where nothing of its kind was given. */
  private static List<ChargeItem> counted(List<ChargeItem> items) {
    return items.stream()
        .filter(item -> item.is("bistand-betalbar"))
        .filter(item -> isGiven(item) || (isGranted(item) && noneGiven(items, item)))
        .toList();
  }

  private static boolean isGiven(ChargeItem item) {
    return GIVEN.contains(item.status());
  }

  private static boolean isGranted(ChargeItem item) {
    return item.status().equals("planned");
  }

  private static boolean noneGiven(List<ChargeItem> items, ChargeItem granted) {
    return items.stream()
        .noneMatch(item -> isGiven(item) && Tjenester.kode(item).equals(Tjenester.kode(granted)));
  }

  private static boolean startsIn(ChargeItem item, LocalDate fom, LocalDate tom) {
    LocalDate start = item.occurrence().start();
    return !start.isBefore(fom) && !start.isAfter(tom);
  }

  private static BigDecimal minutes(ChargeItem item) {
    return Objects.requireNonNullElse(item.minutes(), BigDecimal.ZERO);
  }

  private static YearMonth month(ChargeItem item) {
    YearMonth month = YearMonth.from(item.occurrence().start());
    if (!month.equals(YearMonth.from(item.occurrence().end()))) {
      throw refused(
          item.ref() + ".occurrencePeriod",
          "Hjelpen går over flere kalendermåneder. Send én ressurs for hver måned.",
          "The help reaches over several calendar months. Send one resource for each month.");
    }
    if (item.quantity() != null && item.minutes() == null) {
      throw refused(
          item.ref() + ".quantity.code",
          "Hjelpen er ikke oppgitt i timer eller minutter. Bruk enheten h eller min.",
          "The help is not given in hours or minutes. Use the unit h or min.");
    }
    if (item.quantity() != null && item.quantity().signum() < 0) {
      throw refused(
          item.ref() + ".quantity.value",
          "Antall timer er mindre enn null. Rett antallet.",
          "The number of hours is below zero. Correct it.");
    }
    return month;
  }

  private static void refuseTwoCosts(Facts facts) {
    List<ChargeItemDefinition> costs = facts.all(ChargeItemDefinition.class);
    for (String part : List.of("selvkost-timeloenn", "selvkost-sosiale-kostnader")) {
      TreeMap<LocalDate, ChargeItemDefinition> seen = new TreeMap<>();
      for (ChargeItemDefinition cost : costs) {
        if (cost.is(part)) {
          for (ChargeItemDefinition other : seen.values()) {
            if (other.effectivePeriod().overlaps(cost.effectivePeriod())) {
              throw refused(
                  cost.ref() + ".effectivePeriod",
                  "To kostnader av samme slag gjelder for samme dag. Avslutt den eldste.",
                  "Two costs of one kind hold for the same day. End the older one.");
            }
          }
          seen.put(cost.effectivePeriod().start(), cost);
        }
      }
    }
  }

  static BadInput refused(String element, String nb, String en) {
    return new BadInput(new Issue("value", element, new no.byrutine.decision.Words(nb, en)));
  }

  static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** The months in which the help is due to a child's needs. */
  static Set<YearMonth> childMonths(Map<YearMonth, List<ChargeItem>> months) {
    TreeSet<YearMonth> found = new TreeSet<>();
    months.forEach(
        (month, items) -> {
          if (counted(items).stream().anyMatch(item -> item.is("bistand-barn"))) {
            found.add(month);
          }
        });
    return found;
  }
}
