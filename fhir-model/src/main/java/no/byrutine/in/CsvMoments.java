package no.byrutine.in;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and moments as ISO or as a Norwegian spreadsheet writes them, made into FHIR's. */
final class CsvMoments {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})"
              + "|(?<d>[0-9]{1,2})\\.(?<m>[0-9]{1,2})\\.(?<y>[0-9]{4}))"
              + "(?:[T ](?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?"
              + "(?<zone>Z|[+-][0-9]{2}:[0-9]{2})?)?");
  private static final DateTimeFormatter FHIR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  /** No campaign was before, and none is after. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;

  private final CsvFaults faults;

  CsvMoments(CsvFaults faults) {
    this.faults = faults;
  }

  /** A dateTime; null when it is none, which is told. */
  @Nullable String read(CsvCell cell) {
    if (faults.isEmpty(cell)) {
      return null;
    }
    Matcher parts = MOMENT.matcher(cell.text());
    if (!parts.matches()) {
      return notAMoment(cell);
    }
    try {
      LocalDate day = day(parts);
      if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
        return notAMoment(cell);
      }
      return parts.group("hour") == null
          ? day.toString()
          : moment(cell, day.atTime(time(parts)), parts.group("zone"));
    } catch (DateTimeException e) {
      return notAMoment(cell);
    }
  }

  private static LocalDate day(Matcher parts) {
    return parts.group("year") == null
        ? LocalDate.of(number(parts, "y"), number(parts, "m"), number(parts, "d"))
        : LocalDate.of(number(parts, "year"), number(parts, "month"), number(parts, "day"));
  }

  private static LocalTime time(Matcher parts) {
    int second = parts.group("second") == null ? 0 : number(parts, "second");
    return LocalTime.of(number(parts, "hour"), number(parts, "minute"), second);
  }

  private static int number(Matcher parts, String name) {
    return Integer.parseInt(parts.group(name));
  }

  /** A time without a zone is Norwegian, and in the nights when clocks change it must have one. */
  private @Nullable String moment(CsvCell cell, LocalDateTime local, @Nullable String zone) {
    if (zone != null) {
      return FHIR.format(local.atOffset(ZoneOffset.of(zone)).atZoneSameInstant(NORWAY));
    }
    List<ZoneOffset> offsets = NORWAY.getRules().getValidOffsets(local);
    if (offsets.size() == 1) {
      return FHIR.format(local.atOffset(offsets.get(0)));
    }
    faults.add(
        "value",
        cell,
        "Klokken ble stilt denne natten. Skriv tidssonen også: 2026-10-25T02:30:00+01:00.",
        "Clocks changed that night. Write the zone as well: 2026-10-25T02:30:00+01:00.");
    return null;
  }

  private @Nullable String notAMoment(CsvCell cell) {
    faults.add(
        "value",
        cell,
        "Ventet en dato, gjerne med klokkeslett: 2026-03-02 eller 02.03.2026 08:30. Rett den.",
        "Expected a date, with or without a time of day: 2026-03-02 or 02.03.2026 08:30."
            + " Correct it.");
    return null;
  }
}
