package no.byrutine.in;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The forms of FHIR's dates and moments (FHIR R4, section 2.24.0.1), of those that exist. A Bundle
 * has many of them, so these are plain loops and no patterns, and nothing is built.
 */
final class Dates {

  private static final int YEAR = "2025".length();
  private static final int MONTH = "2025-04".length();
  private static final int DAY = "2025-04-30".length();
  private static final int SECOND = "2025-04-30T12:00:00".length();
  private static final int OFFSET = "+02:00".length();
  private static final int FRACTION = ".123456789".length();
  private static final int FARTHEST_EAST = 14 * 60;
  private static final int FARTHEST_WEST = 18 * 60;

  private Dates() {}

  /** A year, a month or a day. */
  static boolean isDate(CharSequence text) {
    int length = text.length();
    return (length == YEAR || length == MONTH || length == DAY) && isDate(text, length);
  }

  private static boolean isDate(CharSequence text, int length) {
    int year = number(text, 0, YEAR);
    if (year <= 0 || length == YEAR) {
      return year > 0;
    }
    int month = number(text, YEAR + 1, MONTH);
    if (text.charAt(YEAR) != '-' || month < 1 || month > 12 || length == MONTH) {
      return text.charAt(YEAR) == '-' && month >= 1 && month <= 12;
    }
    int day = number(text, MONTH + 1, DAY);
    return text.charAt(MONTH) == '-' && day >= 1 && day <= lengthOf(year, month);
  }

  private static int lengthOf(int year, int month) {
    return month == 2
        ? YearMonth.of(year, month).lengthOfMonth()
        : month < 8 ? 30 + month % 2 : 31 - month % 2;
  }

  /** A second or a fraction of one, with a zone. */
  static boolean isMoment(CharSequence text) {
    return text.length() > SECOND
        && isDate(text, DAY)
        && text.charAt(DAY) == 'T'
        && isTime(text)
        && isZone(text, endOfFraction(text));
  }

  /** The moment that a text is; one of another form than FHIR's is read as Java reads it. */
  static OffsetDateTime moment(String text) {
    if (!isMoment(text)) {
      return OffsetDateTime.parse(text);
    }
    return OffsetDateTime.of(
        number(text, 0, YEAR),
        number(text, YEAR + 1, MONTH),
        number(text, MONTH + 1, DAY),
        number(text, DAY + 1, DAY + 3),
        number(text, DAY + 4, DAY + 6),
        number(text, DAY + 7, SECOND),
        nanos(text),
        zone(text));
  }

  private static int nanos(String text) {
    int end = endOfFraction(text);
    int nanos = end == SECOND ? 0 : number(text, SECOND + 1, end);
    for (int digits = end - SECOND; digits < FRACTION && nanos > 0; digits++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static ZoneOffset zone(String text) {
    int from = text.length() - OFFSET;
    if (text.endsWith("Z")) {
      return ZoneOffset.UTC;
    }
    int minutes = number(text, from + 1, from + 3) * 60 + number(text, from + 4, from + OFFSET);
    return ZoneOffset.ofTotalSeconds((text.charAt(from) == '-' ? -minutes : minutes) * 60);
  }

  private static boolean isTime(CharSequence text) {
    return isTwoDigits(text, DAY + 1, 23)
        && text.charAt(DAY + 3) == ':'
        && isTwoDigits(text, DAY + 4, 59)
        && text.charAt(DAY + 6) == ':'
        && isTwoDigits(text, DAY + 7, 59);
  }

  private static boolean isTwoDigits(CharSequence text, int from, int most) {
    int number = number(text, from, from + 2);
    return number >= 0 && number <= most;
  }

  /** Where the fraction of a second ends; the length of the text when it is none. */
  private static int endOfFraction(CharSequence text) {
    if (text.charAt(SECOND) != '.') {
      return SECOND;
    }
    int end = SECOND + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    int length = end - SECOND;
    return length > 1 && length <= FRACTION ? end : text.length();
  }

  private static boolean isZone(CharSequence text, int from) {
    if (from == text.length() - 1) {
      return text.charAt(from) == 'Z';
    }
    if (from != text.length() - OFFSET || !isTwoDigits(text, from + 4, 59)) {
      return false;
    }
    int minutes = number(text, from + 1, from + 3) * 60 + number(text, from + 4, from + OFFSET);
    return minutes >= 0
        && text.charAt(from + 3) == ':'
        && (text.charAt(from) == '+'
            ? minutes <= FARTHEST_EAST
            : text.charAt(from) == '-' && minutes <= FARTHEST_WEST);
  }

  /** The number that these digits are; below 0 when one of them is no digit. */
  private static int number(CharSequence text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
