package no.byrutine.pack.egenandel;

import java.time.LocalDate;

/** Days paid for by the fixed rate, in the reading that holds. */
public record Satsbetaling(Korttidsdager dager) {

  public LocalDate fom() {
    return dager.fom();
  }

  public boolean enkelt() {
    return dager.enkelt();
  }
}
