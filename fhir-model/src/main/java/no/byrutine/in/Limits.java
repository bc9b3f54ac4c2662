package no.byrutine.in;

/**
 * How much a reader takes in before it says no.
 *
 * @param characters the longest text; a case of sixty years of records is below a million
 * @param depth how deep objects and lists may lie in each other; FHIR's own resources stay below 20
 * @param integerDigits the most digits before the decimal point
 * @param decimals the most digits after it; geographic positions are sent with up to 16
 */
public record Limits(int characters, int depth, int integerDigits, int decimals) {

  /** What the reader uses when it is not told otherwise. */
  public static final Limits USUAL = new Limits(10_000_000, 64, 15, 20);
}
