package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;
import no.byrutine.fhir.Period;

/** Arithmetic on whole days, both ends counted. */
public final class Dager {

  private Dager() {}

  /** The later of two days. */
  public static LocalDate seneste(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** The earlier of two days. */
  public static LocalDate tidligste(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** The days that both have, if any. */
  static Optional<Period> felles(LocalDate fom, LocalDate tom, Period other) {
    LocalDate from = seneste(fom, other.start());
    LocalDate to = tidligste(tom, other.end());
    return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
  }

  static int antall(Period dager) {
    return Math.toIntExact(ChronoUnit.DAYS.between(dager.start(), dager.end()) + 1);
  }

  /** The days, cut in front of each of these. */
  static List<Period> delt(Period dager, NavigableSet<LocalDate> cuts) {
    List<Period> parts = new ArrayList<>();
    LocalDate from = dager.start();
    for (LocalDate cut : cuts.subSet(dager.start(), false, dager.end(), true)) {
      parts.add(new Period(from, cut.minusDays(1)));
      from = cut;
    }
    parts.add(new Period(from, dager.end()));
    return parts;
  }

  /** The unbroken stretches of the days that are wanted. */
  static List<Period> strekninger(Period dager, Predicate<LocalDate> wanted) {
    List<Period> runs = new ArrayList<>();
    LocalDate from = null;
    for (LocalDate day = dager.start(); !day.isAfter(dager.end()); day = day.plusDays(1)) {
      if (wanted.test(day)) {
        from = from == null ? day : from;
      } else if (from != null) {
        runs.add(new Period(from, day.minusDays(1)));
        from = null;
      }
    }
    if (from != null) {
      runs.add(new Period(from, dager.end()));
    }
    return runs;
  }

  /** The calendar months, and the parts of them, that the days consist of. */
  static List<Period> maanedsvis(Period dager) {
    List<Period> months = new ArrayList<>();
    LocalDate from = dager.start();
    while (!from.isAfter(dager.end())) {
      LocalDate to = tidligste(YearMonth.from(from).atEndOfMonth(), dager.end());
      months.add(new Period(from, to));
      from = to.plusDays(1);
    }
    return months;
  }

  /** Whether this is one whole calendar month. */
  static boolean helMaaned(Period dager) {
    return dager.start().getDayOfMonth() == 1
        && dager.end().equals(YearMonth.from(dager.start()).atEndOfMonth());
  }
}
