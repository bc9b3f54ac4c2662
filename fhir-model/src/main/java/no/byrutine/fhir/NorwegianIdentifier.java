package no.byrutine.fhir;

import java.util.regex.Pattern;

/**
 * A fødselsnummer or D-nummer whose form, date digits and both check digits are right.
 *
 * <p>The date digits are a day and a month within their ranges; a D-nummer has 40 added to the day.
 * Synthetic numbers, which no living person has, carry 80, 65 or 40 in addition to the month, and
 * may be D-numre too. A day that its month does not have (31 February) is left to the check digits.
 *
 * <p>Numbers given out from 1 January 2032 will have a first check digit with more than one right
 * value; they are refused until both this type and the profiles say otherwise.
 *
 * <p>Sources: folkeregisterforskriften on the make-up of the number; Skatteetaten on the numbers of
 * 2032. The same constraints stand in the profiles {@code byrutine-foedselsnummer} and {@code
 * byrutine-dnummer}.
 *
 * @param value the eleven digits; {@link #toString()} does not show them, so that they stay out of
 *     logs
 */
public record NorwegianIdentifier(String value) {

  private static final String MONTH = "(?:0[1-9]|1[0-2]|4[1-9]|5[0-2]|6[6-9]|7[0-7]|8[1-9]|9[0-2])";
  private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");
  private static final Pattern DATE =
      Pattern.compile("(?:[04][1-9]|[1256][0-9]|[37][01])" + MONTH + "[0-9]{7}");

  // The last weight of each belongs to the check digit itself: a right number sums to 0 modulo 11.
  private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
  private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

  /** Which register number it is, and the FHIR identifier system that it has. */
  public enum Kind {
    /** For a person who is or has been resident in Norway. */
    FOEDSELSNUMMER("urn:oid:2.16.578.1.12.4.1.4.1"),
    /** For a person who needs a number without being resident. */
    D_NUMMER("urn:oid:2.16.578.1.12.4.1.4.2");

    private final String system;

    Kind(String system) {
      this.system = system;
    }

    /** The identifier system in FHIR, an OID as a URN. */
    public String system() {
      return system;
    }
  }

  /**
   * Accepts a number that is right in every part.
   *
   * @throws IllegalArgumentException if it is not; the message names the part that is wrong and
   *     never shows the number
   */
  public NorwegianIdentifier {
    require(ELEVEN_DIGITS.matcher(value).matches(), "it must be eleven digits without spaces");
    require(DATE.matcher(value).matches(), "its first four digits must be a day and a month");
    require(fits(value, FIRST_WEIGHTS), "its first check digit (the tenth digit) does not fit");
    require(
        fits(value, SECOND_WEIGHTS), "its second check digit (the eleventh digit) does not fit");
  }

  /** Fødselsnummer or D-nummer, told by the day. */
  public Kind kind() {
    return value.charAt(0) >= '4' ? Kind.D_NUMMER : Kind.FOEDSELSNUMMER;
  }

  /** Whether the number is of a series made for test data (month + 80, + 65 or + 40). */
  public boolean synthetic() {
    return value.charAt(2) >= '4';
  }

  /** The kind only: the number itself is personal data. */
  @Override
  public String toString() {
    return kind() + (synthetic() ? " (synthetic)" : "");
  }

  private static boolean fits(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Character.digit(digits.charAt(i), 10);
    }
    return sum % 11 == 0;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(
          "Not a fødselsnummer or D-nummer: " + otherwise + ". Check the number at its source.");
    }
  }
}
