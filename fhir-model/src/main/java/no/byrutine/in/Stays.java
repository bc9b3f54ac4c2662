package no.byrutine.in;

import java.util.List;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Organization;

/** Stays, and the rooms and institutions that they are in. */
final class Stays {

  private final Projections from;
  private final Elements elements;

  Stays(Projections from, Elements elements) {
    this.from = from;
    this.elements = elements;
  }

  Encounter encounter(Element encounter) {
    return new Encounter(
        from.ref(),
        elements.codes(encounter, "type", "class"),
        encounter.code("status"),
        from.resolve(encounter, "subject"),
        elements.period(encounter, "period"),
        rooms(encounter.all("location")),
        from.resolveIfSent(encounter, "serviceProvider"));
  }

  private List<Encounter.Room> rooms(List<Element> locations) {
    return locations.stream().map(this::room).toList();
  }

  private Encounter.Room room(Element location) {
    elements.refuseModifiers(location);
    return new Encounter.Room(
        from.resolve(location, "location"),
        elements.period(location, "period"),
        Elements.flag(location, "romtype-oensket"));
  }

  Location location(Element location) {
    return new Location(
        from.ref(),
        elements.codes(location, "type"),
        location.text("name"),
        People.bydel(location),
        elements.codes(location, "physicalType"),
        from.resolveIfSent(location, "partOf"),
        from.resolveIfSent(location, "managingOrganization"));
  }

  Organization organization(Element organization) {
    return new Organization(
        from.ref(),
        elements.codes(organization, "type"),
        organization.text("name"),
        from.resolveIfSent(organization, "partOf"));
  }
}
