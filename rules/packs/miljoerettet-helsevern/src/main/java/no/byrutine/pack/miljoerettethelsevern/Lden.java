package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The day-evening-night level as forurensningsforskriften § 5-3 defines it: the mean over the
 * twelve hours of the day, the four of the evening and the eight of the night, with 5 dB added in
 * the evening and 10 dB at night.
 */
final class Lden {

  private static final int DESIMALER = 2;
  private static final double TIMER = 24;

  private Lden() {}

  /** In dB, to the nearest hundredth. */
  static BigDecimal av(BigDecimal dag, BigDecimal kveld, BigDecimal natt) {
    double sum = 12 * energi(dag, 0) + 4 * energi(kveld, 5) + 8 * energi(natt, 10);
    return BigDecimal.valueOf(10 * Math.log10(sum / TIMER))
        .setScale(DESIMALER, RoundingMode.HALF_UP);
  }

  private static double energi(BigDecimal nivaa, int tillegg) {
    return Math.pow(10, (nivaa.doubleValue() + tillegg) / 10);
  }
}
