package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Period;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;
import no.byrutine.in.Issue;

/**
 * The rooms of one stay by day. A room that is not known is never taken for a single room, and a
 * wish that is not stated is never taken for none (T11).
 */
final class Rom {

  static final String ENEROM = "enerom";
  static final String DOBBELTROM = "dobbeltrom";
  static final String DOBBELTROM_OENSKET = "dobbeltrom-oensket";
  static final String OENSKE_UKJENT = "oenske-ukjent";
  static final String UKJENT = "ukjent";

  private final Encounter stay;
  private final List<Location> locations;

  /**
   * @throws BadInput when the stay has two rooms on the same days
   */
  Rom(Encounter stay, Facts facts) {
    this.stay = stay;
    this.locations = facts.all(Location.class);
    refuseOverlap(stay);
  }

  /** The days on which the room, or what is known of it, changes. */
  void skiller(NavigableSet<LocalDate> cuts) {
    for (Encounter.Room room : stay.location()) {
      cuts.add(room.period().start());
      LocalDate end = room.period().end();
      if (room.period().hasEnd() && !room(end).equals(room(end.plusDays(1)))) {
        cuts.add(end.plusDays(1));
      }
    }
  }

  /** What kind of room it is on the day. */
  String type(LocalDate dag) {
    Optional<Location> location = location(dag);
    if (location.isEmpty()) {
      return UKJENT;
    }
    if (!location.get().is(DOBBELTROM)) {
      return location.get().is(ENEROM) ? ENEROM : UKJENT;
    }
    Boolean wished = room(dag).map(Encounter.Room::wished).orElse(null);
    if (wished == null) {
      return OENSKE_UKJENT;
    }
    return wished ? DOBBELTROM_OENSKET : DOBBELTROM;
  }

  /** The Location of the day. */
  Optional<Location> location(LocalDate dag) {
    return room(dag)
        .flatMap(
            room -> locations.stream().filter(l -> l.ref().equals(room.location())).findFirst());
  }

  /** On the day of a move the room moved into counts. */
  private Optional<Encounter.Room> room(LocalDate dag) {
    return stay.location().stream()
        .filter(room -> room.period().contains(dag))
        .max(Comparator.comparing(room -> room.period().start()));
  }

  private static void refuseOverlap(Encounter stay) {
    List<Encounter.Room> rooms = new ArrayList<>(stay.location());
    rooms.sort(Comparator.comparing(room -> room.period().start()));
    for (int i = 1; i < rooms.size(); i++) {
      Period before = rooms.get(i - 1).period();
      if (before.end().isAfter(rooms.get(i).period().start())) {
        throw new BadInput(
            new Issue(
                "conflict",
                stay.ref() + ".location",
                new Words(
                    "To rom på de samme dagene fra "
                        + rooms.get(i).period().start()
                        + ". Sett sluttdato på rommet beboeren flyttet fra.",
                    "Two rooms on the same days from "
                        + rooms.get(i).period().start()
                        + ". Give the room that the resident left an end date.")));
      }
    }
  }
}
