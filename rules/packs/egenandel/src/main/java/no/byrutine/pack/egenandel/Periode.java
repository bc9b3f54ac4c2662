package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Days of a stay that are paid for by income in one way: same room, same institution, same numbers,
 * same income. They begin with the first day that any reading the city may still choose makes
 * payable; which day that is, a rule says.
 *
 * @param opphold the stay
 * @param type {@code langtid}, or {@code korttid-doegn} for days after 60 døgn in the year
 * @param institusjon the Organization, empty when the stay names none
 * @param rom {@code enerom}, {@code dobbeltrom}, {@code dobbeltrom-oensket}, {@code oenske-ukjent}
 *     or {@code ukjent}
 * @param gjeldende whether it is the one that the decision's headline speaks of: the period of the
 *     decision's day, or else the first one after it, or else the last
 */
public record Periode(
    LocalDate fom,
    LocalDate tom,
    String opphold,
    String type,
    String institusjon,
    String rom,
    boolean gjeldende,
    List<Object> basedOn)
    implements Derived {

  /** A shared room that the resident has not wished for: the higher free amount applies. */
  public boolean dobbeltrom() {
    return rom.equals(Rom.DOBBELTROM);
  }

  /** Whether enough is known of the room to tell which free amount applies. */
  public boolean romavklart() {
    return !rom.equals(Rom.UKJENT) && !rom.equals(Rom.OENSKE_UKJENT);
  }

  boolean contains(LocalDate dag) {
    return !dag.isBefore(fom) && !dag.isAfter(tom);
  }

  Periode somGjeldende() {
    return new Periode(fom, tom, opphold, type, institusjon, rom, true, basedOn);
  }
}
