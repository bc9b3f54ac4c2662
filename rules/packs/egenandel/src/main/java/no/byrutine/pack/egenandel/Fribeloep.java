package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import no.byrutine.decision.Kroner;

/** The free amount of the room type in the period. */
public record Fribeloep(Periode periode, Kroner beloep) {

  /** The first day with a higher free amount in a shared room (FOR-2014-06-11-846). */
  private static final LocalDate SHARED_ROOM = LocalDate.of(2014, 7, 1);

  /** Whether the regulation told the kinds of room apart on this day. */
  public static boolean skillerRomtype(LocalDate day) {
    return !day.isBefore(SHARED_ROOM);
  }
}
