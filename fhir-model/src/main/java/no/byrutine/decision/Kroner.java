package no.byrutine.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in Norwegian kroner, exact: no operation rounds unless its name says so. Amounts are
 * equal when they are the same sum, however they were written ({@code 10} equals {@code 10.00}).
 */
public record Kroner(BigDecimal amount) implements Scalar, Comparable<Kroner> {

  /** No kroner at all. */
  public static final Kroner ZERO = new Kroner(BigDecimal.ZERO);

  private static final int OERE = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Kroner {
    // One scale for one sum: two decimals, or as many as an unrounded result needs.
    if (amount.scale() != OERE) {
      BigDecimal stripped = amount.stripTrailingZeros();
      amount = stripped.scale() <= OERE ? stripped.setScale(OERE) : stripped;
    }
  }

  /** Whole kroner. */
  public static Kroner of(long kroner) {
    return new Kroner(BigDecimal.valueOf(kroner));
  }

  /** An amount such as {@code "89782.50"}. */
  public static Kroner of(String amount) {
    return new Kroner(new BigDecimal(amount));
  }

  public Kroner plus(Kroner other) {
    return new Kroner(amount.add(other.amount));
  }

  public Kroner minus(Kroner other) {
    return new Kroner(amount.subtract(other.amount));
  }

  public Kroner times(BigDecimal factor) {
    return new Kroner(amount.multiply(factor));
  }

  public Kroner times(long factor) {
    return times(BigDecimal.valueOf(factor));
  }

  /** {@code percent} hundredths of this amount, exact. */
  public Kroner percent(BigDecimal percent) {
    return new Kroner(amount.multiply(percent).divide(HUNDRED));
  }

  /** This amount divided, to ten decimals and downwards; round the end result by a named step. */
  public Kroner dividedBy(BigDecimal divisor) {
    return new Kroner(amount.divide(divisor, 10, RoundingMode.DOWN));
  }

  public Kroner dividedBy(long divisor) {
    return dividedBy(BigDecimal.valueOf(divisor));
  }

  /** Rounded to {@code decimals} decimals: 0 for whole kroner, 2 for øre. */
  public Kroner rounded(int decimals, RoundingMode mode) {
    return new Kroner(amount.setScale(decimals, mode));
  }

  public Kroner min(Kroner other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Kroner max(Kroner other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** This amount, or nothing when it is below nothing. */
  public Kroner atLeastZero() {
    return max(ZERO);
  }

  /** This amount without its sign. */
  public Kroner size() {
    return new Kroner(amount.abs());
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  @Override
  public int compareTo(Kroner other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " NOK";
  }
}
