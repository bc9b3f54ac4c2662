package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/**
 * The yearly payment after the cap, before rounding.
 *
 * @param stadie {@code foreloepig} when it is computed from preliminary income, {@code endelig}
 *     when from final
 */
public record EgenandelAar(Periode periode, String stadie, Kroner beloep) {

  /** Whether it was set lower than this. */
  public boolean mindreEnn(Kroner annet) {
    return beloep.compareTo(annet) < 0;
  }
}
