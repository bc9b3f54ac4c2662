package no.byrutine.bulk.generate;

import java.util.SplittableRandom;

/**
 * What a resident has in a year, in whole kroner; zero for what there is none of.
 *
 * @param pension from the National Insurance
 * @param occupational pension from an employer
 */
record Economy(
    long pension, long occupational, long rent, long interest, long debtInterest, long tax) {

  private static final long LEAST_PENSION = 215_000;
  private static final long UNTAXED = 210_000;
  private static final double TAX = 0.27;

  static Economy of(SplittableRandom random) {
    long pension = LEAST_PENSION + (long) (Math.abs(random.nextGaussian()) * 70_000);
    long occupational = sometimes(random, 0.45, 20_000, 160_000);
    long rent = sometimes(random, 0.07, 40_000, 180_000);
    long interest = Math.min(400_000, (long) Math.exp(7.5 + 1.6 * random.nextGaussian()));
    long debtInterest = sometimes(random, 0.12, 2_000, 60_000);
    long taxed = pension + occupational + rent + interest - debtInterest - UNTAXED;
    return new Economy(
        pension, occupational, rent, interest, debtInterest, (long) (Math.max(0, taxed) * TAX));
  }

  private static long sometimes(SplittableRandom random, double share, long least, long most) {
    boolean has = random.nextDouble() < share;
    long amount = random.nextLong(least, most);
    return has ? amount : 0;
  }

  long total() {
    return pension + occupational + rent + interest;
  }
}
