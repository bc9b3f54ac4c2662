package no.byrutine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Norwegian working days (virkedager): neither a Saturday, a Sunday nor a holiday.
 *
 * <p>A time limit in weeks ends on the same day of the week as it began (domstolloven § 148), one
 * in days does not count the day it begins, and one that would end on a Saturday or holiday ends on
 * the next working day (§ 149).
 */
public final class WorkingDays {

  private WorkingDays() {}

  /** Whether this is a working day. */
  public static boolean is(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !Holidays.is(day);
  }

  /** The day itself, or the first working day after it: the last day of a limit that ends here. */
  public static LocalDate sameOrNext(LocalDate day) {
    LocalDate working = day;
    while (!is(working)) {
      working = working.plusDays(1);
    }
    return working;
  }

  /**
   * The last of so many working days after this day, which is not counted itself.
   *
   * @throws IllegalArgumentException when the number is below nothing
   */
  public static LocalDate plus(LocalDate day, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("Working days are counted forwards: " + workingDays);
    }
    LocalDate last = day;
    for (int left = workingDays; left > 0; left--) {
      last = sameOrNext(last.plusDays(1));
    }
    return last;
  }
}
