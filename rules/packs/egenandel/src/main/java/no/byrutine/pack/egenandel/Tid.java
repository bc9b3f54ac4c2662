package no.byrutine.pack.egenandel;

import java.math.BigDecimal;

/** Time that is to be rounded: a visit's or a month's, as the city has chosen. */
public record Tid(Bistandsmaaned maaned, BigDecimal minutter) {

  /** Whether it lies exactly between two steps, so that "nearest" says nothing. */
  public boolean midtImellom(BigDecimal steg) {
    return minutter.remainder(steg).multiply(BigDecimal.valueOf(2)).compareTo(steg) == 0;
  }
}
