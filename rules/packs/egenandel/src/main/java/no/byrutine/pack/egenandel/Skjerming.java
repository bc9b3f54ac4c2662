package no.byrutine.pack.egenandel;

/**
 * Whether the household is under the limit of § 10(2).
 *
 * @param trinn how many whole basic amounts the income holds; at most {@link #MEST}
 */
public record Skjerming(Husstand husstand, boolean skjermet, int trinn) {

  /** The highest band that a city may have its own price for: from 5 G up. */
  public static final int MEST = 5;
}
