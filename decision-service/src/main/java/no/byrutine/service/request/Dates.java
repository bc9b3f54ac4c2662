package no.byrutine.service.request;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and moments in requests: ISO 8601, four digits of year, as FHIR writes them. */
public final class Dates {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern YEAR = Pattern.compile("(?!0000)\\d{4}-.*");

  private Dates() {}

  /** The moment, when the text is one with its offset from UTC. */
  public static Optional<OffsetDateTime> moment(String text) {
    if (!YEAR.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The day, when the text is one that the calendar has. */
  public static Optional<LocalDate> parse(String text) {
    if (!DAY.matcher(text).matches() || text.startsWith("0000")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
