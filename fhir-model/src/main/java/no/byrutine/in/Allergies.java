package no.byrutine.in;

import java.util.List;
import no.byrutine.fhir.AllergyIntolerance;
import no.byrutine.fhir.Codes;
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

  AllergyIntolerance allergy(Element allergy) {
    return new AllergyIntolerance(
        from.ref(),
        elements.codes(allergy, "code"),
        code(allergy.one("clinicalStatus"), CLINICAL),
        verification(allergy),
        allergy.text("criticality"),
        from.resolve(allergy, "patient"),
        manifestation(allergy.all("reaction")));
  }

  private Codes manifestation(List<Element> reactions) {
    reactions.forEach(elements::refuseModifiers);
    return elements.codesOfEach(reactions, "manifestation");
  }

  /** How sure one is of it; null when that was not said. */
  static @Nullable String verification(Element allergy) {
    return code(allergy.one("verificationStatus"), VERIFICATION);
  }

  /** The first code of this system; null when there is none. */
  static @Nullable String code(@Nullable Element concept, String system) {
    if (concept == null) {
      return null;
    }
    for (Element coding : concept.all("coding")) {
      String code = coding.text("code");
      if (code != null && system.equals(coding.text("system"))) {
        return code;
      }
    }
    return null;
  }
}
