package no.byrutine.in;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.byrutine.fhir.Codes;
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

  /** What stands in the choice of this name: codes, or a reference to a Medication. */
  Medicine of(Element owner, String name) {
    Element reference = owner.one(name + "Reference");
    return reference == null
        ? new Medicine(elements.codes(owner, name + "CodeableConcept"), null, null)
        : of(reference);
  }

  private Medicine of(Element reference) {
    String name = from.named(reference);
    Element known = known(reference, name);
    if (known == null) {
      return new Medicine(Codes.NONE, name, null);
    }
    elements.refuseModifiers(known);
    return new Medicine(elements.codes(known, "code"), name, group(known));
  }

  /** The Medication, seen from the resource that refers to it. */
  private @Nullable Element known(Element reference, @Nullable String name) {
    Element sent = name == null ? null : medications.find(name);
    if (sent == null) {
      Element held = reference.held();
      sent = held != null && Medications.isUsable(held) ? held : null;
    }
    return sent == null ? null : sent.at(reference.place().child("resolve()"));
  }

  /** The group of the medicine, or else the one that is said beside it. */
  @Nullable String group(Medicine medicine, Element own) {
    return medicine.group() == null ? group(own) : medicine.group();
  }

  /**
   * Reseptgruppe: a code of Volven 7421 within the extension within HL7 Norway's extension. Two
   * different groups are refused.
   */
  @Nullable String group(Element owner) {
    if (!owner.has("extension")) {
      return null;
    }
    List<String> found = groups(owner).distinct().toList();
    if (found.size() > 1) {
      elements.refuse(
          "value",
          owner.place().child("extension"),
          "Legemiddelet har mer enn én reseptgruppe. Behold den som gjelder.",
          "The medicine has more than one prescription group. Keep the one that holds.");
    }
    return found.isEmpty() ? null : found.get(0);
  }

  private static Stream<String> groups(Element owner) {
    return extensions(owner, GROUP_EXTENSION)
        .flatMap(outer -> extensions(outer, "prescriptiongroup"))
        .flatMap(inner -> inner.all("valueCodeableConcept").stream())
        .flatMap(concept -> concept.all("coding").stream())
        .filter(coding -> GROUP_SYSTEM.equals(coding.text("system")))
        .map(coding -> coding.text("code"))
        .filter(Objects::nonNull);
  }

  private static Stream<Element> extensions(Element owner, String url) {
    return owner.all("extension").stream().filter(extension -> url.equals(extension.text("url")));
  }
}
