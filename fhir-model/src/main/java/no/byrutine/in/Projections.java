package no.byrutine.in;

import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.Resource;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;

/**
 * From one of HAPI's resources to ours. A new resource type is one more case here, and one more
 * method beside those of its kind.
 */
final class Projections {

  private final String ref;
  private final References references;
  private final Elements elements;
  private final Amounts amounts;

  Projections(String ref, References references, Elements elements, Amounts amounts) {
    this.ref = ref;
    this.references = references;
    this.elements = elements;
    this.amounts = amounts;
  }

  /** The projection, or empty for a resource type that no pack has asked for so far. */
  Optional<Resource> project(org.hl7.fhir.r4.model.Resource resource) {
    if (resource instanceof DomainResource domain) {
      elements.refuseModifiers(domain);
    }
    return Optional.ofNullable(
        switch (resource.fhirType()) {
          case "Patient" -> people().patient((org.hl7.fhir.r4.model.Patient) resource);
          case "RelatedPerson" ->
              people().relatedPerson((org.hl7.fhir.r4.model.RelatedPerson) resource);
          case "Encounter" -> stays().encounter((org.hl7.fhir.r4.model.Encounter) resource);
          case "Location" -> stays().location((org.hl7.fhir.r4.model.Location) resource);
          case "Organization" ->
              stays().organization((org.hl7.fhir.r4.model.Organization) resource);
          case "Observation" -> sums().observation((org.hl7.fhir.r4.model.Observation) resource);
          case "ChargeItem" -> sums().chargeItem((org.hl7.fhir.r4.model.ChargeItem) resource);
          case "ServiceRequest" ->
              sums().serviceRequest((org.hl7.fhir.r4.model.ServiceRequest) resource);
          case "ChargeItemDefinition" ->
              sums().chargeItemDefinition((org.hl7.fhir.r4.model.ChargeItemDefinition) resource);
          default -> null;
        });
  }

  private People people() {
    return new People(this, elements);
  }

  private Stays stays() {
    return new Stays(this, elements);
  }

  private Sums sums() {
    return new Sums(this, elements, amounts);
  }

  /** How the resource itself is named. */
  String ref() {
    return ref;
  }

  /** How a rule names what is referred to. */
  String resolve(Reference reference) {
    return references.resolve(reference, ref);
  }

  List<String> resolve(List<Reference> list) {
    return list.stream().map(this::resolve).toList();
  }
}
