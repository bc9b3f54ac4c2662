package no.byrutine.bulk.generate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import no.byrutine.fhir.NorwegianIdentifier;

/**
 * A fødselsnummer that nobody has: the month has 80 added, and both check digits are right. Two
 * residents may get the same one, as there are only about four hundred for a day.
 */
final class SyntheticNumber {

  private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
  private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  private static final int SYNTHETIC = 80;
  private static final int OF_A_CENTURY = 500;

  private SyntheticNumber() {}

  /**
   * A number of this day of birth.
   *
   * @param female whether the ninth digit is to be even
   */
  static NorwegianIdentifier of(LocalDate born, boolean female, SplittableRandom random) {
    int century = born.getYear() < 2000 ? 0 : OF_A_CENTURY;
    while (true) {
      int drawn = random.nextInt(OF_A_CENTURY / 2) * 2 + (female ? 0 : 1);
      String nine =
          String.format(
              Locale.ROOT,
              "%02d%02d%02d%03d",
              born.getDayOfMonth(),
              born.getMonthValue() + SYNTHETIC,
              born.getYear() % 100,
              century + drawn);
      OptionalInt first = check(nine, FIRST);
      OptionalInt second = first.isEmpty() ? first : check(nine + first.getAsInt(), SECOND);
      if (second.isPresent()) {
        return new NorwegianIdentifier(nine + first.getAsInt() + second.getAsInt());
      }
    }
  }

  /** The check digit; empty when it would be ten, and the number is not given out. */
  private static OptionalInt check(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Character.digit(digits.charAt(i), 10);
    }
    int digit = (11 - sum % 11) % 11;
    return digit == 10 ? OptionalInt.empty() : OptionalInt.of(digit);
  }
}
