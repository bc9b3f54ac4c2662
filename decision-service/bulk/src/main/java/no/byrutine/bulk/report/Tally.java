package no.byrutine.bulk.report;

import java.math.BigDecimal;

/**
 * How often something changed, and by how much in all.
 *
 * @param count the changes, also those that are not of kroner
 * @param up how many became more
 * @param down how many became less
 * @param sum kroner, later minus earlier
 */
public record Tally(long count, long up, long down, BigDecimal sum) {

  /** One change, by nothing when it is not of kroner. */
  public static Tally of(BigDecimal difference) {
    return new Tally(
        1, difference.signum() > 0 ? 1 : 0, difference.signum() < 0 ? 1 : 0, difference);
  }

  public Tally plus(Tally other) {
    return new Tally(count + other.count, up + other.up, down + other.down, sum.add(other.sum));
  }
}
