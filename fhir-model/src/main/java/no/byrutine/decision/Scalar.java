package no.byrutine.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One plain value in a decision: money, a number with its unit, a day, a text (most often a code),
 * or yes/no. The list is closed, so every writer formats every kind.
 */
public sealed interface Scalar
    permits Kroner, Scalar.Decimal, Scalar.Day, Scalar.Text, Scalar.Flag {

  /** A decimal number; {@code unit} is a UCUM code, or empty for a bare number. */
  record Decimal(BigDecimal value, String unit) implements Scalar {
    @Override
    public String toString() {
      return unit.isEmpty() ? value.toPlainString() : value.toPlainString() + " " + unit;
    }
  }

  /** A calendar day. */
  record Day(LocalDate value) implements Scalar {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** A text or a code. */
  record Text(String value) implements Scalar {
    @Override
    public String toString() {
      return value;
    }
  }

  /** Yes or no. */
  record Flag(boolean value) implements Scalar {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /**
   * The scalar for an ordinary Java value.
   *
   * @throws IllegalArgumentException for a type that no writer knows how to write
   */
  static Scalar of(Object value) {
    return ofPlain(value)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A decision holds money, numbers, days, texts and yes/no, not "
                        + value.getClass().getName()));
  }

  /** The scalar for an ordinary Java value, or empty for a type that is none. */
  static Optional<Scalar> ofPlain(Object value) {
    if (value instanceof Scalar scalar) {
      return Optional.of(scalar);
    } else if (value instanceof BigDecimal decimal) {
      return Optional.of(new Decimal(decimal, ""));
    } else if (value instanceof Integer || value instanceof Long) {
      return Optional.of(new Decimal(BigDecimal.valueOf(((Number) value).longValue()), ""));
    } else if (value instanceof LocalDate day) {
      return Optional.of(new Day(day));
    } else if (value instanceof Boolean flag) {
      return Optional.of(new Flag(flag));
    } else if (value instanceof String text) {
      return Optional.of(new Text(text));
    }
    return Optional.empty();
  }
}
