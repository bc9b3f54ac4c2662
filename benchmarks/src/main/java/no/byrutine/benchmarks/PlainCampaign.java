package no.byrutine.benchmarks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;

/** A campaign counted by hand: the highest reading of each room against one limit, no reasons. */
final class PlainCampaign {

  private static final BigDecimal LIMIT = BigDecimal.valueOf(30);

  /** Rooms measured and with a deviation, and the same of those they belong to. */
  record Counted(int rooms, int roomsOver, int owners, int ownersOver) {}

  Counted count(Facts facts) {
    Map<String, BigDecimal> highest = new HashMap<>();
    for (Observation reading : facts.all(Observation.class)) {
      BigDecimal value = reading.value();
      if (reading.is("teknisk-stoey") && value != null && "dB[SPL]".equals(reading.unit())) {
        highest.merge(reading.subject(), value, BigDecimal::max);
      }
    }
    Map<String, String> ownerOf = new HashMap<>();
    for (Location place : facts.all(Location.class)) {
      if (place.partOf() != null) {
        ownerOf.put(place.ref(), place.partOf());
      }
    }
    int over = 0;
    Set<String> owners = new HashSet<>();
    Set<String> ownersOver = new HashSet<>();
    for (Map.Entry<String, BigDecimal> room : highest.entrySet()) {
      String owner = ownerOf.getOrDefault(room.getKey(), room.getKey());
      owners.add(owner);
      if (room.getValue().compareTo(LIMIT) > 0) {
        over++;
        ownersOver.add(owner);
      }
    }
    return new Counted(highest.size(), over, owners.size(), ownersOver.size());
  }
}
