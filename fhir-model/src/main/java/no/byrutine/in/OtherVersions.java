package no.byrutine.in;

import java.util.Map;
import java.util.Optional;

/**
 * Elements of FHIR R5 that carry what a decision rests on, with their R4 names: the sender of one
 * of these has most likely the rest of R5 too, and is told where to look.
 */
final class OtherVersions {

  private static final Map<String, String> R4_NAMES =
      Map.ofEntries(
          Map.entry("Encounter.actualPeriod", "period"),
          Map.entry("Encounter.admission", "hospitalization"),
          Map.entry("Encounter.location.form", "physicalType"),
          Map.entry("Encounter.participant.actor", "participant.individual"),
          Map.entry("Encounter.reason", "reasonCode"),
          Map.entry("MedicationRequest.medication", "medicationCodeableConcept"),
          Map.entry("MedicationAdministration.medication", "medicationCodeableConcept"),
          Map.entry("MedicationAdministration.occurencePeriod", "effectivePeriod"),
          Map.entry("MedicationDispense.medication", "medicationCodeableConcept"),
          Map.entry("MedicationStatement.medication", "medicationCodeableConcept"),
          Map.entry("AllergyIntolerance.reaction.manifestation.concept", "manifestation"),
          Map.entry("ServiceRequest.code.concept", "code"),
          Map.entry("CarePlan.activity.performedActivity", "activity.detail"),
          Map.entry("Location.form", "physicalType"),
          Map.entry("Location.contact", "telecom"));

  private OtherVersions() {}

  /** What R4 calls this element, when it is one of those that were renamed. */
  static Optional<String> r4Name(String element) {
    return Optional.ofNullable(R4_NAMES.get(element));
  }
}
