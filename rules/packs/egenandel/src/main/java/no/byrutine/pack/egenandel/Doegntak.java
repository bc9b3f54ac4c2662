package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** The most that a day may cost the resident in the period: the real cost, or less. */
public record Doegntak(Periode periode, Kroner doegn) {

  /** The shortest year that a city may reckon with. */
  private static final int FEWEST_DAYS = 360;

  /** Whether the payment is within the cap however many days the city counts in a year. */
  public boolean rommer(Kroner egenandel) {
    return egenandel.compareTo(doegn.times(FEWEST_DAYS)) <= 0;
  }
}
