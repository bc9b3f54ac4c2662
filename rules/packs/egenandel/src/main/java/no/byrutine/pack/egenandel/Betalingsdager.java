package no.byrutine.pack.egenandel;

import java.time.LocalDate;

/** Days paid for by income, in the reading that holds. */
public record Betalingsdager(Linjedager dager) {

  public Periode periode() {
    return dager.periode();
  }

  public boolean hel() {
    return dager.hel();
  }

  public LocalDate fom() {
    return dager.fom();
  }

  public int maanedslengde() {
    return dager.maanedslengde();
  }
}
