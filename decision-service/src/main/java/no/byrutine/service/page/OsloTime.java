package no.byrutine.service.page;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** The moment of a form: a browser sends it without its offset, and it is meant as in Norway. */
final class OsloTime {

  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final String AT = "at";

  private OsloTime() {}

  /** The same fields, with the offset at the moment; what is no moment is left to be refused. */
  static FormFields in(FormFields given) {
    String local = given.text(AT);
    try {
      return local.isEmpty()
          ? given
          : given.with(AT, LocalDateTime.parse(local).atZone(OSLO).toOffsetDateTime().toString());
    } catch (DateTimeParseException e) {
      return given;
    }
  }
}
