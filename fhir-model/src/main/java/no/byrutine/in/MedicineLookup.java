package no.byrutine.in;

import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.Codes;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Which medicine a resource is about. */
final class MedicineLookup {

  static final String GROUP_EXTENSION =
      "http://hl7.no/fhir/StructureDefinition/no-basis-prescriptiongroup";
  private static final String GROUP_SYSTEM = "urn:oid:2.16.578.1.12.4.1.1.7421";

  private final Projections from;
  private final Medications medications;
  private final Elements elements;

  MedicineLookup(Projections from, Medications medications, Elements elements) {
    this.from = from;
    this.medications = medications;
    this.elements = elements;
  }

  /** What stands in {@code medication[x]}. */
  Medicine of(@Nullable Type medication) {
    return of(medication, "medication");
  }

  /** What stands in {@code element[x]}. */
  Medicine of(@Nullable Type medication, String element) {
    if (medication instanceof CodeableConcept concept) {
      return new Medicine(elements.codes(concept, element + "CodeableConcept"), null, null);
    }
    return medication instanceof Reference reference
        ? of(reference, element + "Reference.resolve()")
        : Medicine.UNKNOWN;
  }

  private Medicine of(Reference reference, String element) {
    String name = from.named(reference);
    org.hl7.fhir.r4.model.Medication known = known(reference, name);
    if (known == null) {
      return new Medicine(Codes.NONE, name, null);
    }
    elements.refuseModifiers(known, element);
    return new Medicine(
        known.hasCode() ? elements.codes(known.getCode(), element + ".code") : Codes.NONE,
        name,
        known.hasExtension() ? group(known.getExtension(), element + ".") : null);
  }

  /** HAPI's parser, or a Java caller, may have put the resource itself into the reference. */
  private org.hl7.fhir.r4.model.@Nullable Medication known(
      Reference reference, @Nullable String name) {
    org.hl7.fhir.r4.model.Medication sent = name == null ? null : medications.find(name);
    return sent == null
            && reference.getResource() instanceof org.hl7.fhir.r4.model.Medication linked
            && !Medications.isInError(linked)
        ? linked
        : sent;
  }

  /** The group of the medicine, or else the one that is said beside it. */
  @Nullable String group(Medicine medicine, DomainResource own) {
    return medicine.group() == null ? group(Elements.extensions(own), "") : medicine.group();
  }

  /**
   * Reseptgruppe: a code of Volven 7421 within the extension within HL7 Norway's extension. Two
   * different groups are refused.
   */
  @Nullable String group(List<Extension> extensions, String place) {
    if (extensions.isEmpty()) {
      return null;
    }
    List<String> found =
        extensions.stream()
            .filter(outer -> outer.hasUrl() && GROUP_EXTENSION.equals(outer.getUrl()))
            .filter(Extension::hasExtension)
            .flatMap(outer -> outer.getExtension().stream())
            .filter(inner -> inner.hasUrl() && "prescriptiongroup".equals(inner.getUrl()))
            .filter(Extension::hasValue)
            .map(Extension::getValue)
            .filter(CodeableConcept.class::isInstance)
            .map(CodeableConcept.class::cast)
            .filter(CodeableConcept::hasCoding)
            .flatMap(concept -> concept.getCoding().stream())
            .filter(coding -> coding.hasSystem() && GROUP_SYSTEM.equals(coding.getSystem()))
            .filter(coding -> coding.hasCode())
            .flatMap(coding -> Optional.ofNullable(coding.getCode()).stream())
            .filter(code -> code != null)
            .distinct()
            .toList();
    if (found.size() > 1) {
      elements.refuse(
          "value",
          place + "extension",
          "Legemiddelet har mer enn én reseptgruppe. Behold den som gjelder.",
          "The medicine has more than one prescription group. Keep the one that holds.");
    }
    return found.isEmpty() ? null : found.get(0);
  }
}
