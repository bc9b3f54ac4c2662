package no.byrutine.fhir;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A vedtak: a service that is granted.
 *
 * @param occurrence the days that it is granted for; all days when that was not said
 * @param quantity how much, in {@code unit}
 * @param unit the UCUM code of {@code quantity}: {@code h} or {@code min} for time
 */
public record ServiceRequest(
    String ref,
    Codes codes,
    String status,
    String subject,
    Period occurrence,
    @Nullable BigDecimal quantity,
    @Nullable String unit)
    implements Resource, Coded {

  /** The time in minutes, exact; null when the quantity is no time in hours or minutes. */
  public @Nullable BigDecimal minutes() {
    return Time.minutes(quantity, unit);
  }
}
