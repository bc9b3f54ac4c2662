package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** The two parts of the formula. */
public record Beregnet(Stadie stadie, Kroner under, Kroner over) {

  public Kroner sum() {
    return under.plus(over);
  }
}
