package no.byrutine.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vedtak: a service that is granted.
 *
 * @param occurrence the days that it is granted for; all days when that was not said
 * @param quantity how much, in {@code unit}
 * @param unit the UCUM code of {@code quantity}: {@code h} or {@code min} for time
 * @param authoredOn the day it was made; the first that a partial date covers
 * @param detail FHIR's {@code orderDetail}
 * @param reason FHIR's {@code reasonCode}
 * @param note the first note
 */
public record ServiceRequest(
    String ref,
    Codes codes,
    String status,
    String subject,
    Period occurrence,
    @Nullable BigDecimal quantity,
    @Nullable String unit,
    @Nullable LocalDate authoredOn,
    @Nullable String requester,
    Codes detail,
    Codes reason,
    @Nullable String note)
    implements Resource, Coded {

  /** A vedtak of which no more is known than what is granted. */
  public ServiceRequest(
      String ref,
      Codes codes,
      String status,
      String subject,
      Period occurrence,
      @Nullable BigDecimal quantity,
      @Nullable String unit) {
    this(
        ref,
        codes,
        status,
        subject,
        occurrence,
        quantity,
        unit,
        null,
        null,
        Codes.NONE,
        Codes.NONE,
        null);
  }

  /** The time in minutes, exact; null when the quantity is no time in hours or minutes. */
  public @Nullable BigDecimal minutes() {
    return Time.minutes(quantity, unit);
  }
}
