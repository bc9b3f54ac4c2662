package no.byrutine.pack.miljoerettethelsevern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.fhir.Location;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** The places of the case, each seen with what it is part of. */
public final class Stedskart {

  private final Map<String, Sted> steder = new LinkedHashMap<>();

  private Stedskart(Map<String, Location> locations) {
    locations.values().forEach(location -> steder.put(location.ref(), sted(location, locations)));
  }

  public static Stedskart of(Facts facts) {
    Map<String, Location> locations = new LinkedHashMap<>();
    facts.all(Location.class).forEach(location -> locations.put(location.ref(), location));
    return new Stedskart(locations);
  }

  public List<Sted> alle() {
    return List.copyOf(steder.values());
  }

  /** The place; empty when it was not sent. */
  public Optional<Sted> sted(@Nullable String ref) {
    return ref == null ? Optional.empty() : Optional.ofNullable(steder.get(ref));
  }

  private static Sted sted(Location location, Map<String, Location> locations) {
    List<Object> kjede = new ArrayList<>();
    Set<String> sett = new HashSet<>();
    Set<String> konsepter = new HashSet<>();
    String bydel = null;
    String ansvarlig = null;
    String anlegg = location.ref();
    Location her = location;
    while (her != null && sett.add(her.ref())) {
      kjede.add(her);
      konsepter.addAll(her.codes().concepts());
      bydel = bydel == null ? her.bydel() : bydel;
      ansvarlig = ansvarlig == null ? her.managingOrganization() : ansvarlig;
      if (!her.codes().codings().isEmpty()) {
        anlegg = her.ref();
      }
      her = her.partOf() == null ? null : locations.get(her.partOf());
    }
    return new Sted(location.ref(), konsepter, bydel, anlegg, ansvarlig, kjede);
  }
}
