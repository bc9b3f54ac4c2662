package no.byrutine.in;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import no.byrutine.fhir.Period;
import org.jspecify.annotations.Nullable;

/**
 * The days that FHIR's dates cover. A moment is the day it was in Norway, wherever the sender's
 * clock stood: 22:30 on 30 April in UTC is 1 May, and another grunnbeløp.
 */
final class Days {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
  private static final int MONTH = "2025-04".length();
  private static final int DAY = "2025-04-30".length();
  private static final int OFFSET = "+02:00".length();

  private Days() {}

  /** The first day that a whole or partial date covers; null when it has no value. */
  static @Nullable LocalDate first(@Nullable String date) {
    return date == null ? null : firstOf(date);
  }

  private static LocalDate firstOf(String text) {
    if (text.length() < MONTH) {
      return LocalDate.of(Integer.parseInt(text), 1, 1);
    }
    return text.length() < DAY ? YearMonth.parse(text).atDay(1) : day(text);
  }

  /** The last day that a whole or partial date covers; null when it has no value. */
  static @Nullable LocalDate last(@Nullable String date) {
    return date == null ? null : lastOf(date);
  }

  private static LocalDate lastOf(String text) {
    if (text.length() < MONTH) {
      return LocalDate.of(Integer.parseInt(text), 12, 31);
    }
    return text.length() < DAY ? YearMonth.parse(text).atEndOfMonth() : day(text);
  }

  private static LocalDate day(String text) {
    return isMoment(text)
        ? Dates.moment(text).atZoneSameInstant(NORWAY).toLocalDate()
        : LocalDate.parse(text.substring(0, DAY));
  }

  /** The moment, in Norwegian time; null for a date without a time of day. */
  static @Nullable OffsetDateTime moment(@Nullable String date) {
    return date != null && isMoment(date)
        ? Dates.moment(date).atZoneSameInstant(NORWAY).toOffsetDateTime()
        : null;
  }

  /** Whether it has a time of day and a zone. A Bundle has many moments, so this is no pattern. */
  private static boolean isMoment(String text) {
    int offset = text.length() - OFFSET;
    return text.length() > DAY
        && text.charAt(DAY) == 'T'
        && (text.endsWith("Z") || (offset > DAY && "+-".indexOf(text.charAt(offset)) >= 0));
  }

  /** The moment, or the first one in Norway that a whole or partial date covers. */
  static @Nullable OffsetDateTime earliest(@Nullable String date) {
    OffsetDateTime moment = moment(date);
    LocalDate day = first(date);
    return moment != null || day == null ? moment : day.atStartOfDay(NORWAY).toOffsetDateTime();
  }

  /** The days of a whole or partial date or moment. */
  static Period covered(@Nullable String date) {
    if (date == null) {
      return Period.ALWAYS;
    }
    LocalDate first = firstOf(date);
    return new Period(first, date.length() < DAY ? lastOf(date) : first);
  }

  /** The day of a moment that {@link #moment} has read. */
  static Period covered(OffsetDateTime moment) {
    LocalDate day = moment.toLocalDate();
    return new Period(day, day);
  }
}
