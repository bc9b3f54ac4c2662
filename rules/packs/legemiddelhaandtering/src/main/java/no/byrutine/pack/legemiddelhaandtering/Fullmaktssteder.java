package no.byrutine.pack.legemiddelhaandtering;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Organization;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** The places and units of a case, each within larger ones. */
final class Fullmaktssteder {

  private final Map<String, Location> locations = new HashMap<>();
  private final Map<String, Organization> organizations = new HashMap<>();

  Fullmaktssteder(Facts facts) {
    facts.all(Location.class).forEach(location -> locations.put(location.ref(), location));
    facts.all(Organization.class).forEach(unit -> organizations.put(unit.ref(), unit));
  }

  /** The place and those that it is part of, nearest first. */
  Set<String> around(@Nullable String place) {
    Set<String> around = new LinkedHashSet<>();
    String next = place;
    while (next != null && around.add(next)) {
      Location location = locations.get(next);
      next = location == null ? null : location.partOf();
    }
    return around;
  }

  /** The unit that answers for the place; empty when that was not sent. */
  String unitOf(@Nullable String place) {
    for (String ref : around(place)) {
      Location location = locations.get(ref);
      String unit = location == null ? null : location.managingOrganization();
      if (unit != null) {
        return unit;
      }
    }
    return "";
  }

  /** The unit and those that it belongs to, nearest first. */
  Set<String> above(String unit) {
    Set<String> above = new LinkedHashSet<>();
    String next = unit.isEmpty() ? null : unit;
    while (next != null && above.add(next)) {
      Organization organization = organizations.get(next);
      next = organization == null ? null : organization.partOf();
    }
    return above;
  }

  /** Whether the unit is what the pack calls {@code concept}. */
  boolean is(String unit, String concept) {
    return unit(unit).filter(found -> found.is(concept)).isPresent();
  }

  Optional<Organization> unit(String unit) {
    return Optional.ofNullable(organizations.get(unit));
  }

  Optional<Location> place(@Nullable String place) {
    return place == null ? Optional.empty() : Optional.ofNullable(locations.get(place));
  }

  /** The unit that a limitation names, by its reference or its whole name. */
  Optional<String> named(String limitation) {
    return organizations.values().stream()
        .filter(unit -> limitation.equals(unit.ref()) || limitation.equals(unit.name()))
        .map(Organization::ref)
        .sorted()
        .findFirst();
  }

  /** What was sent of the place and its unit. */
  List<Object> sent(@Nullable String place, String unit) {
    return java.util.stream.Stream.<Object>concat(
            place(place).stream(), above(unit).stream().flatMap(one -> unit(one).stream()))
        .toList();
  }
}
