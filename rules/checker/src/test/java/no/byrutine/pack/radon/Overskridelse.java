package no.byrutine.pack.radon;

import java.math.BigDecimal;

/** A measurement above the limit, for the tests' own small pack. */
public record Overskridelse(String sted, BigDecimal verdi, BigDecimal grense) {

  public BigDecimal over() {
    return verdi.subtract(grense);
  }
}
