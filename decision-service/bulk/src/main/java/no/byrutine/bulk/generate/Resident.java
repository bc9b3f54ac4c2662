package no.byrutine.bulk.generate;

import java.time.LocalDate;
import java.util.SplittableRandom;
import no.byrutine.fhir.NorwegianIdentifier;

/**
 * A resident who does not exist.
 *
 * @param institution of a long stay, below {@link City#INSTITUTIONS}
 * @param movedIn first day of a long stay, or of help
 * @param spouse whether a spouse lives at home
 */
record Resident(
    String id,
    Group group,
    LocalDate born,
    boolean female,
    NorwegianIdentifier number,
    int institution,
    boolean doubleRoom,
    LocalDate movedIn,
    boolean spouse,
    Economy economy) {

  private static final double WOMEN = 0.66;
  private static final double DOUBLE_ROOMS = 0.06;

  /**
   * The resident of this number. Nothing but the seed and the number decides who it is, so it does
   * not matter who else is made, where and in which order.
   */
  static Resident of(long seed, long index, int year) {
    SplittableRandom random = new SplittableRandom(mixed(seed ^ mixed(index)));
    Group group = Group.of(random);
    LocalDate born = born(group, year, random);
    boolean female = random.nextDouble() < WOMEN;
    return new Resident(
        "beboer-" + index,
        group,
        born,
        female,
        SyntheticNumber.of(born, female, random),
        random.nextInt(City.INSTITUTIONS),
        random.nextDouble() < DOUBLE_ROOMS,
        LocalDate.of(year, 1, 1).minusDays((long) (-900 * Math.log(1 - random.nextDouble()))),
        random.nextDouble() < (female ? 0.12 : 0.38),
        Economy.of(random));
  }

  /** Those in institutions are older; few are below sixty. */
  private static LocalDate born(Group group, int year, SplittableRandom random) {
    double mean = group == Group.LONG_STAY ? 85 : 80;
    double age = Math.min(106, Math.max(45, mean + 8.5 * random.nextGaussian()));
    return LocalDate.of(year, 1, 1).minusDays((long) (age * 365.25));
  }

  /** The same resident, as one who gets something else. */
  Resident as(Group other) {
    return new Resident(
        id, other, born, female, number, institution, doubleRoom, movedIn, spouse, economy);
  }

  /** Residents of neighbouring numbers are to have nothing in common. */
  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
