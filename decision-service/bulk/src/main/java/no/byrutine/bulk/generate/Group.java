package no.byrutine.bulk.generate;

import java.util.SplittableRandom;

/** What a resident gets from the city. */
public enum Group {
  /** A long stay in an institution. */
  LONG_STAY,
  /** Practical help at home, often with home nursing. */
  HELP_AT_HOME,
  /** Home nursing and medicines, with nothing to pay for. */
  HOME_NURSING;

  private static final double LONG_STAYS = 0.35;
  private static final double AT_HOME = 0.75;

  static Group of(SplittableRandom random) {
    double drawn = random.nextDouble();
    if (drawn < LONG_STAYS) {
      return LONG_STAY;
    }
    return drawn < AT_HOME ? HELP_AT_HOME : HOME_NURSING;
  }
}
