package no.byrutine.fhir;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be given: the elements of FHIR's {@code Timing.repeat}, and {@code code}.
 *
 * @param count how many times in all, at most; null when that was not said
 * @param frequency how many times in a {@code period}; the least when there is a {@code
 *     frequencyMax}
 * @param frequencyMax how many times at most
 * @param period {@code period} and {@code periodUnit}, the shortest when there is a {@code
 *     periodMax}; a day is 24 hours. Null for months and years, which have no fixed length
 * @param periodMax the longest period
 * @param months {@code period} in whole months, when it is in months or years
 * @param when {@code MORN}, {@code ACM} and so on: times of day that follow meals and sleep
 * @param offset minutes from what {@code when} says, before or after it; null when that was not
 *     said
 * @param bounds the days within which it holds
 * @param code a schedule with a name, for example {@code BID}; it is not worked out here
 */
public record Timing(
    @Nullable Integer count,
    @Nullable Integer frequency,
    @Nullable Integer frequencyMax,
    @Nullable Duration period,
    @Nullable Duration periodMax,
    @Nullable Integer months,
    List<LocalTime> timeOfDay,
    List<String> when,
    @Nullable Integer offset,
    List<DayOfWeek> dayOfWeek,
    Period bounds,
    Codes code) {

  private static final Duration DAY = Duration.ofDays(1);

  public Timing {
    requirePositive(count);
    requirePositive(frequency);
    requirePositive(frequencyMax);
    if (offset != null && (offset < 0 || when.isEmpty())) {
      throw new IllegalArgumentException("An offset is minutes from what 'when' says: " + offset);
    }
    if (period != null && (period.isZero() || period.isNegative())) {
      throw new IllegalArgumentException("A period of a Timing is longer than nothing: " + period);
    }
    timeOfDay = List.copyOf(timeOfDay);
    when = List.copyOf(when);
    dayOfWeek = List.copyOf(dayOfWeek);
  }

  private static void requirePositive(@Nullable Integer number) {
    if (number != null && number < 1) {
      throw new IllegalArgumentException("A Timing is for one time or more: " + number);
    }
  }

  /** So many times in a period, for example {@code of(4, Duration.ofHours(24))}. */
  public static Timing of(int frequency, Duration period) {
    return new Timing(
        null,
        frequency,
        null,
        period,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        Period.ALWAYS,
        Codes.NONE);
  }

  /**
   * The time from one to the next when they are spread evenly and as close as is allowed: {@code
   * period} divided by {@code frequencyMax}, or else {@code frequency}, or else 1, which FHIR says
   * to assume. Null without a period of fixed length.
   */
  public @Nullable Duration minimumInterval() {
    return period == null ? null : period.dividedBy(most());
  }

  /**
   * How many times at most on a day that it is given: as many as there are times of day; otherwise
   * by frequency and period. Null when that is no whole number, and when it was not said.
   */
  public @Nullable Integer daily() {
    int times = timeOfDay.size() + when.size();
    if (times > 0) {
      return times;
    }
    if (period == null) {
      return null;
    }
    Duration days = DAY.multipliedBy(most());
    long whole = days.dividedBy(period);
    boolean exact = whole > 0 && period.multipliedBy(whole).equals(days);
    return exact && whole <= Integer.MAX_VALUE ? (int) whole : null;
  }

  private int most() {
    if (frequencyMax != null) {
      return frequencyMax;
    }
    return frequency == null ? 1 : frequency;
  }
}
