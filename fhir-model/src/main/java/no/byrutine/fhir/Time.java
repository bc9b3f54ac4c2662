package no.byrutine.fhir;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Lengths of time in UCUM. Minutes, since an hour in minutes is exact and not the other way. */
final class Time {

  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

  private Time() {}

  static @Nullable BigDecimal minutes(@Nullable BigDecimal quantity, @Nullable String unit) {
    if (quantity == null || unit == null) {
      return null;
    }
    return switch (unit) {
      case "min" -> quantity;
      case "h" -> quantity.multiply(MINUTES_AN_HOUR);
      default -> null;
    };
  }
}
