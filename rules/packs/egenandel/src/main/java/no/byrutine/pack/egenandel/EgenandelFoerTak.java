package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** The yearly payment before the cap of the real cost. */
public record EgenandelFoerTak(Stadie stadie, Kroner beloep) {

  /** Whether it was set lower than this. */
  public boolean mindreEnn(Kroner annet) {
    return beloep.compareTo(annet) < 0;
  }
}
