package no.byrutine.pack.egenandel;

/**
 * Whether days away are paid for: {@code betales}, {@code betales-ikke}, or {@code uten-betydning}
 * when there are none.
 */
public record Fravaersvalg(String opphold, String valg) {

  static final String BETALES = "betales";
  static final String BETALES_IKKE = "betales-ikke";
  static final String UTEN_BETYDNING = "uten-betydning";
}
