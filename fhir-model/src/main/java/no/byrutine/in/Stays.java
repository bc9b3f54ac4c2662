package no.byrutine.in;

import java.util.List;
import java.util.stream.IntStream;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Organization;
import no.byrutine.fhir.Period;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;

/** Stays, and the rooms and institutions that they are in. */
final class Stays {

  private final Projections from;
  private final Elements elements;

  Stays(Projections from, Elements elements) {
    this.from = from;
    this.elements = elements;
  }

  Encounter encounter(org.hl7.fhir.r4.model.Encounter encounter) {
    Codes types = encounter.hasType() ? elements.codes(encounter.getType(), "type") : Codes.NONE;
    Codes kind =
        encounter.hasClass_() ? elements.coding(encounter.getClass_(), "class") : Codes.NONE;
    return new Encounter(
        from.ref(),
        elements.codes(types, kind),
        encounter.hasStatus() ? Elements.text(encounter.getStatusElement()) : "",
        encounter.hasSubject() ? from.resolve(encounter.getSubject()) : "",
        encounter.hasPeriod() ? elements.period(encounter.getPeriod(), "period") : Period.ALWAYS,
        encounter.hasLocation() ? rooms(encounter.getLocation()) : List.of(),
        encounter.hasServiceProvider() ? from.resolve(encounter.getServiceProvider()) : null);
  }

  private List<Encounter.Room> rooms(List<EncounterLocationComponent> locations) {
    return IntStream.range(0, locations.size())
        .mapToObj(i -> room(locations.get(i), "location[" + i + "]"))
        .toList();
  }

  private Encounter.Room room(EncounterLocationComponent location, String element) {
    elements.refuseModifiers(location, element);
    return new Encounter.Room(
        location.hasLocation() ? from.resolve(location.getLocation()) : "",
        location.hasPeriod()
            ? elements.period(location.getPeriod(), element + ".period")
            : Period.ALWAYS,
        location.hasExtension() ? Elements.flag(location.getExtension(), "romtype-oensket") : null);
  }

  Location location(org.hl7.fhir.r4.model.Location location) {
    return new Location(
        from.ref(),
        location.hasType() ? elements.codes(location.getType(), "type") : Codes.NONE,
        location.hasName() ? location.getName() : null,
        location.hasAddress() ? People.bydel(List.of(location.getAddress())) : null,
        location.hasPhysicalType()
            ? elements.codes(location.getPhysicalType(), "physicalType")
            : Codes.NONE,
        location.hasPartOf() ? from.resolve(location.getPartOf()) : null,
        location.hasManagingOrganization()
            ? from.resolve(location.getManagingOrganization())
            : null);
  }

  Organization organization(org.hl7.fhir.r4.model.Organization organization) {
    return new Organization(
        from.ref(),
        organization.hasType() ? elements.codes(organization.getType(), "type") : Codes.NONE,
        organization.hasName() ? organization.getName() : null,
        organization.hasPartOf() ? from.resolve(organization.getPartOf()) : null);
  }
}
