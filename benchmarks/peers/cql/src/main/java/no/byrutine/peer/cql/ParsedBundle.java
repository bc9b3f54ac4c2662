package no.byrutine.peer.cql;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import no.byrutine.trial.Case;
import org.hl7.fhir.r4.model.Bundle;

/** HAPI's objects of a case. */
record ParsedBundle(LocalDate on, Bundle bundle) {

  static final FhirContext R4 = FhirContext.forR4Cached();

  static ParsedBundle of(Case given) {
    return new ParsedBundle(
        given.on(), R4.newJsonParser().parseResource(Bundle.class, given.bundle()));
  }

  /** The id of the patient. */
  String patient() {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(it -> it.fhirType().equals("Patient"))
        .map(it -> it.getIdElement().getIdPart())
        .findFirst()
        .orElseThrow();
  }
}
