package no.byrutine.decision;

import java.math.BigDecimal;
import java.time.LocalDate;

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
    if (value instanceof Scalar scalar) {
      return scalar;
    }
    if (value instanceof BigDecimal decimal) {
      return new Decimal(decimal, "");
    }
    if (value instanceof Integer || value instanceof Long) {
      return new Decimal(BigDecimal.valueOf(((Number) value).longValue()), "");
    }
    if (value instanceof LocalDate day) {
      return new Day(day);
    }
    if (value instanceof Boolean flag) {
      return new Flag(flag);
    }
    if (value instanceof String text) {
      return new Text(text);
    }
    throw new IllegalArgumentException(
        "A decision holds money, numbers, days, texts and yes/no, not "
            + value.getClass().getName());
  }
}
