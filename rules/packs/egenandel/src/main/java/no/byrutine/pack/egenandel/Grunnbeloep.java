package no.byrutine.pack.egenandel;

import java.math.RoundingMode;
import no.byrutine.decision.Kroner;

/** The basic amount that the city has chosen for the period. */
public record Grunnbeloep(Periode periode, Kroner beloep) {

  private static final int MONTHS_BEFORE_MAY = 4;
  private static final int MONTHS = 12;

  /**
   * The mean over the months of a calendar year, to whole kroner, as Statistics Norway gives it (87
   * 328 for 2014).
   *
   * @param foer the amount until 30 April
   * @param etter the amount from 1 May
   */
  public static Grunnbeloep gjennomsnitt(Periode periode, Kroner foer, Kroner etter) {
    Kroner sum = foer.times(MONTHS_BEFORE_MAY).plus(etter.times(MONTHS - MONTHS_BEFORE_MAY));
    return new Grunnbeloep(periode, sum.dividedBy(MONTHS).rounded(0, RoundingMode.HALF_UP));
  }
}
