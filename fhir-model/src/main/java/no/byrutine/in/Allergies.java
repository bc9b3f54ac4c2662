package no.byrutine.in;

import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.AllergyIntolerance;
import no.byrutine.fhir.Codes;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;

/** What a patient does not bear. */
final class Allergies {

  private static final String CLINICAL =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";

  private final Projections from;
  private final Elements elements;

  Allergies(Projections from, Elements elements) {
    this.from = from;
    this.elements = elements;
  }

  AllergyIntolerance allergy(org.hl7.fhir.r4.model.AllergyIntolerance allergy) {
    return new AllergyIntolerance(
        from.ref(),
        allergy.hasCode() ? elements.codes(allergy.getCode(), "code") : Codes.NONE,
        allergy.hasClinicalStatus() ? code(allergy.getClinicalStatus(), CLINICAL) : null,
        verification(allergy),
        allergy.hasCriticality() ? Elements.text(allergy.getCriticalityElement()) : null,
        allergy.hasPatient() ? from.resolve(allergy.getPatient()) : "",
        allergy.hasReaction() ? manifestation(allergy.getReaction()) : Codes.NONE);
  }

  private Codes manifestation(List<AllergyIntoleranceReactionComponent> reactions) {
    Codes all = Codes.NONE;
    for (int i = 0; i < reactions.size(); i++) {
      String element = "reaction[" + i + "]";
      elements.refuseModifiers(reactions.get(i), element);
      if (reactions.get(i).hasManifestation()) {
        all =
            elements.codes(
                all,
                elements.codes(reactions.get(i).getManifestation(), element + ".manifestation"));
      }
    }
    return all;
  }

  /** How sure one is of it; null when that was not said. */
  static @Nullable String verification(org.hl7.fhir.r4.model.AllergyIntolerance allergy) {
    return allergy.hasVerificationStatus()
        ? code(allergy.getVerificationStatus(), VERIFICATION)
        : null;
  }

  static @Nullable String code(CodeableConcept concept, String system) {
    if (!concept.hasCoding()) {
      return null;
    }
    return concept.getCoding().stream()
        .filter(coding -> coding.hasSystem() && system.equals(coding.getSystem()))
        .filter(coding -> coding.hasCode())
        .flatMap(coding -> Optional.ofNullable(coding.getCode()).stream())
        .findFirst()
        .orElse(null);
  }
}
