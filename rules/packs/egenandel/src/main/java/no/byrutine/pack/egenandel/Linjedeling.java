package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import no.byrutine.fhir.Period;

/** Divides periods into whole calendar months and parts of months. */
record Linjedeling(Oppholdsbok bok, List<Periode> perioder) {

  /** The lines of one stay, in one reading of its first payable day and of days away. */
  List<Linjedager> av(Opphold stay, LocalDate fra, String fravaer) {
    Predicate<LocalDate> paid =
        day ->
            !day.isBefore(fra)
                && !(fravaer.equals(Fravaersvalg.BETALES_IKKE) && bok.fravaerende(stay, day));
    List<Linjedager> lines = new ArrayList<>();
    for (Periode period : perioder) {
      if (period.opphold().equals(stay.ref())) {
        Period days = new Period(period.fom(), period.tom());
        for (Period run : Dager.strekninger(days, paid)) {
          lines.addAll(linjer(period, run, stay, paid, fra, fravaer));
        }
      }
    }
    return lines;
  }

  private List<Linjedager> linjer(
      Periode period,
      Period run,
      Opphold stay,
      Predicate<LocalDate> paid,
      LocalDate fra,
      String fravaer) {
    List<Linjedager> lines = new ArrayList<>();
    List<Period> whole = new ArrayList<>();
    for (Period month : Dager.maanedsvis(run)) {
      if (Dager.helMaaned(month)) {
        whole.add(month);
        continue;
      }
      hele(period, whole, fra, fravaer, lines);
      boolean last =
          month.end().equals(YearMonth.from(month.start()).atEndOfMonth())
              && heleMaanedenBetales(month.end(), stay, paid);
      lines.add(
          new Linjedager(
              period,
              month.start(),
              month.end(),
              0,
              Dager.antall(month),
              month.start().lengthOfMonth(),
              last,
              fra,
              fravaer,
              List.of(period)));
    }
    hele(period, whole, fra, fravaer, lines);
    return lines;
  }

  private static void hele(
      Periode period, List<Period> whole, LocalDate fra, String fravaer, List<Linjedager> lines) {
    if (!whole.isEmpty()) {
      LocalDate from = whole.get(0).start();
      LocalDate to = whole.get(whole.size() - 1).end();
      lines.add(
          new Linjedager(
              period, from, to, whole.size(), 0, 0, false, fra, fravaer, List.of(period)));
      whole.clear();
    }
  }

  private boolean heleMaanedenBetales(LocalDate end, Opphold stay, Predicate<LocalDate> paid) {
    LocalDate day = end.withDayOfMonth(1);
    while (!day.isAfter(end)) {
      LocalDate asked = day;
      boolean counted =
          perioder.stream()
              .filter(period -> period.contains(asked))
              .anyMatch(period -> !period.opphold().equals(stay.ref()) || paid.test(asked));
      if (!counted) {
        return false;
      }
      day = day.plusDays(1);
    }
    return true;
  }
}
