package no.byrutine.pack.egenandel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Facts;

/** What holds for every ledger of stays, whatever its dates. */
class KalenderPropertyTest {

  private static final Pack PACK = DecisionEngine.ofInstalledPacks().pack("egenandel");
  private static final LocalDate ON = LocalDate.of(2026, 7, 1);
  private static final Period YEAR = Period.year(2026);
  private static final Policy POLICY =
      Policy.of(
          "test",
          Map.of(
              "foerste-betalingsdag", "maanedsdagen",
              "betaling-etter-60-doegn", "etter-inntekt",
              "doegn-60", "fra-doegn-61",
              "doegn-betalingsfrie", "teller",
              "doegn-annen-kommune", "teller"));

  /** A stay that begins so many days after the one before it ends, and lasts so many days. */
  record Ledd(String type, int gap, int length) {}

  @Provide
  Arbitrary<List<Encounter>> ledgers() {
    Arbitrary<Ledd> stay =
        Combinators.combine(
                Arbitraries.of("langtid", "korttid-doegn", "avlastning", "annen-kommune"),
                Arbitraries.of(0, 0, 1, 2, 5, 40),
                Arbitraries.integers().between(2, 150))
            .as(Ledd::new);
    return Combinators.combine(
            Arbitraries.integers().between(-400, 250), stay.list().ofMinSize(1).ofMaxSize(5))
        .as((start, stays) -> ledger(YEAR.start().plusDays(start), stays));
  }

  @Property(tries = 300)
  void noDayIsOnTwoLines(@ForAll("ledgers") List<Encounter> stays) {
    List<LocalDate> days = lineDays(derive(stays));
    assertThat(days).doesNotHaveDuplicates();
  }

  @Property(tries = 300)
  void theLinesCoverExactlyThePayableDays(@ForAll("ledgers") List<Encounter> stays) {
    assertThat(new TreeSet<>(lineDays(derive(stays)))).isEqualTo(payable(stays));
  }

  @Property(tries = 300)
  void aLaterEndNeverGivesFewerPayableDays(@ForAll("ledgers") List<Encounter> stays) {
    List<Encounter> longer = new ArrayList<>(stays);
    Encounter last = longer.remove(longer.size() - 1);
    Period period = last.period();
    longer.add(with(last, last.ref(), new Period(period.start(), period.end().plusDays(1))));
    assertThat(lineDays(derive(longer)).size())
        .isGreaterThanOrEqualTo(lineDays(derive(stays)).size());
  }

  @Property(tries = 300)
  void splittingAStayAtADirectTransferKeepsTheFirstPayableDay(
      @ForAll("ledgers") List<Encounter> stays,
      @ForAll @IntRange(max = 4) int which,
      @ForAll @IntRange(min = 1, max = 150) int after,
      @ForAll boolean sameDay) {
    List<Encounter> split = new ArrayList<>(stays);
    int index = which % split.size();
    Encounter whole = split.remove(index);
    LocalDate end = whole.period().start().plusDays(after);
    LocalDate next = sameDay ? end : end.plusDays(1);
    if (next.isAfter(whole.period().end().minusDays(1))) {
      return;
    }
    split.add(with(whole, whole.ref(), new Period(whole.period().start(), end)));
    split.add(with(whole, whole.ref() + "-b", new Period(next, whole.period().end())));
    assertThat(lineDays(derive(split)).stream().min(LocalDate::compareTo))
        .isEqualTo(lineDays(derive(stays)).stream().min(LocalDate::compareTo));
  }

  @Property(tries = 200)
  void aMonthInPartsIsNeverDearerThanAWholeOne(
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 30) int day) {
    LocalDate first = LocalDate.of(2026, month, 1);
    if (day >= first.lengthOfMonth()) {
      return;
    }
    LocalDate end = first.withDayOfMonth(day);
    List<Encounter> stays =
        List.of(
            stay("langtid", "Encounter/a", new Period(YEAR.start().minusYears(1), end)),
            stay("langtid", "Encounter/b", new Period(end.plusDays(1), Period.OPEN_END)));
    for (String divisor : List.of("30", "30.4166666667", String.valueOf(first.lengthOfMonth()))) {
      var sum =
          derive(stays).stream()
              .filter(Linjedager.class::isInstance)
              .map(Linjedager.class::cast)
              .filter(line -> !line.hel() && line.fom().getMonthValue() == month)
              .map(line -> line.regnedeDoegn(new java.math.BigDecimal(divisor)))
              .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
      assertThat(sum).isLessThanOrEqualTo(new java.math.BigDecimal(divisor));
    }
  }

  /** Day by day and without the calendar's own arithmetic: what is payable by the text. */
  private static Set<LocalDate> payable(List<Encounter> stays) {
    Set<LocalDate> days = new TreeSet<>();
    int counted = 0;
    for (LocalDate day = YEAR.start(); !day.isAfter(YEAR.end()); day = day.plusDays(1)) {
      LocalDate asked = day;
      List<Encounter> there = stays.stream().filter(stay -> stay.period().contains(asked)).toList();
      counted += there.isEmpty() ? 0 : 1;
      boolean shortStay = there.stream().anyMatch(stay -> stay.is("korttid-doegn"));
      boolean longStay =
          there.stream()
              .anyMatch(
                  stay -> stay.is("langtid") && !asked.isBefore(chain(stays, stay).plusMonths(1)));
      if (shortStay || longStay) {
        days.add(day);
      }
    }
    assertThat(counted).isLessThanOrEqualTo(366);
    return days;
  }

  /** The first day of the unbroken row of days, a day at a time backwards. */
  private static LocalDate chain(List<Encounter> stays, Encounter stay) {
    LocalDate first = stay.period().start();
    while (true) {
      LocalDate before = first.minusDays(1);
      if (stays.stream().noneMatch(other -> other.period().contains(before))) {
        return first;
      }
      first = before;
    }
  }

  /** The days of the lines in the reading that the policy gives. */
  private static List<LocalDate> lineDays(List<Object> derived) {
    List<LocalDate> days = new ArrayList<>();
    for (Object fact : derived) {
      if (fact instanceof Linjedager line) {
        add(line.fom(), line.tom(), days);
      } else if (fact instanceof Korttidsdager line) {
        add(line.fom(), line.tom(), days);
      }
    }
    return days;
  }

  private static void add(LocalDate from, LocalDate to, List<LocalDate> days) {
    from.datesUntil(to.plusDays(1)).forEach(days::add);
  }

  private static List<Object> derive(List<Encounter> stays) {
    List<Resource> resources = new ArrayList<>(stays);
    resources.add(new Patient("Patient/p", null, null, Codes.NONE, null));
    var inForce = PACK.inForce(Context.on(ON).with(POLICY));
    return new Kalender().derive(Facts.of(resources), inForce, Context.on(ON));
  }

  private static List<Encounter> ledger(LocalDate start, List<Ledd> parts) {
    List<Encounter> stays = new ArrayList<>();
    LocalDate day = start;
    for (Ledd part : parts) {
      LocalDate from = stays.isEmpty() ? day : day.plusDays(part.gap());
      LocalDate to = from.plusDays(part.length());
      stays.add(stay(part.type(), "Encounter/e" + stays.size(), new Period(from, to)));
      day = to;
    }
    return stays;
  }

  private static Encounter with(Encounter stay, String ref, Period period) {
    return new Encounter(
        ref,
        stay.codes(),
        stay.status(),
        stay.subject(),
        period,
        stay.location(),
        stay.serviceProvider());
  }

  private static Encounter stay(String type, String ref, Period period) {
    Codes codes =
        new Codes(
            List.of(new Coding("https://byrutine.no/fhir/CodeSystem/oppholdstype", type)),
            Set.of(type));
    return new Encounter(ref, codes, "finished", "Patient/p", period, List.of(), null);
  }
}
