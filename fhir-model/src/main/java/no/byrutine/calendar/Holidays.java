package no.byrutine.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Norwegian holidays beside the Sundays: those of helligdagsfredloven § 2, and 1 and 17 May,
 * which are equal to them (lov 26 April 1947 no. 1).
 */
public final class Holidays {

  private static final int FROM_EASTER_TO_MAUNDY_THURSDAY = -3;
  private static final int FROM_EASTER_TO_GOOD_FRIDAY = -2;
  private static final int FROM_EASTER_TO_ASCENSION = 39;
  private static final int FROM_EASTER_TO_PENTECOST = 49;

  private Holidays() {}

  /** Whether this day is a holiday; a Sunday that is no more than a Sunday is none. */
  public static boolean is(LocalDate day) {
    return of(day.getYear()).contains(day);
  }

  /** The holidays of a year of the Gregorian calendar, first to last. */
  public static Set<LocalDate> of(int year) {
    LocalDate easter = easter(year);
    Set<LocalDate> days = new TreeSet<>();
    days.add(LocalDate.of(year, Month.JANUARY, 1));
    days.add(easter.plusDays(FROM_EASTER_TO_MAUNDY_THURSDAY));
    days.add(easter.plusDays(FROM_EASTER_TO_GOOD_FRIDAY));
    days.add(easter);
    days.add(easter.plusDays(1));
    days.add(LocalDate.of(year, Month.MAY, 1));
    days.add(LocalDate.of(year, Month.MAY, 17));
    days.add(easter.plusDays(FROM_EASTER_TO_ASCENSION));
    days.add(easter.plusDays(FROM_EASTER_TO_PENTECOST));
    days.add(easter.plusDays(FROM_EASTER_TO_PENTECOST + 1));
    days.add(LocalDate.of(year, Month.DECEMBER, 25));
    days.add(LocalDate.of(year, Month.DECEMBER, 26));
    return days;
  }

  /** Easter Sunday of a year of the Gregorian calendar, by Gauss' rule as Butcher wrote it down. */
  public static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int yearOfCentury = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday =
        (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int monthAndDay = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
  }
}
