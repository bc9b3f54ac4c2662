package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.PractitionerRole;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Practitioner.PractitionerQualificationComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Those who work with patients, and what they may do. Names are left where they are. */
final class Staff {

  static final String HPR = "urn:oid:2.16.578.1.12.4.1.4.4";
  private static final Pattern HPR_NUMBER = Pattern.compile("[0-9]{7,9}");
  private static final List<Extension> NO_EXTENSION = List.of();

  private final Projections from;
  private final Elements elements;

  Staff(Projections from, Elements elements) {
    this.from = from;
    this.elements = elements;
  }

  Practitioner practitioner(org.hl7.fhir.r4.model.Practitioner practitioner) {
    return new Practitioner(
        from.ref(),
        practitioner.hasIdentifier() ? hpr(practitioner.getIdentifier()) : null,
        practitioner.hasActiveElement() ? practitioner.getActiveElement().getValue() : null,
        practitioner.hasBirthDateElement() ? Days.first(practitioner.getBirthDateElement()) : null,
        practitioner.hasQualification()
            ? qualifications(practitioner.getQualification())
            : List.of());
  }

  /** The number in Helsepersonellregisteret; a number that is no longer used is passed over. */
  private @Nullable String hpr(List<Identifier> identifiers) {
    @Nullable String found = null;
    for (int i = 0; i < identifiers.size(); i++) {
      Identifier identifier = identifiers.get(i);
      String value = isHpr(identifier) && identifier.hasValue() ? identifier.getValue() : null;
      if (value != null) {
        checkHpr(value, found, "identifier[" + i + "].value");
        found = value;
      }
    }
    return found;
  }

  private static boolean isHpr(Identifier identifier) {
    boolean old = identifier.hasUse() && Elements.text(identifier.getUseElement()).equals("old");
    return !old && identifier.hasSystem() && HPR.equals(identifier.getSystem());
  }

  // The number is not repeated: it names a person.
  private void checkHpr(String value, @Nullable String before, String element) {
    if (!HPR_NUMBER.matcher(value).matches()) {
      elements.refuse(
          "value",
          element,
          "Et HPR-nummer har sju til ni sifre. Rett nummeret.",
          "An HPR number has seven to nine digits. Correct the number.");
    } else if (before != null && !before.equals(value)) {
      elements.refuse(
          "conflict",
          element,
          "Personen har to ulike HPR-numre. Behold det som gjelder.",
          "The person has two different HPR numbers. Keep the one that holds.");
    }
  }

  private List<Practitioner.Qualification> qualifications(
      List<PractitionerQualificationComponent> qualifications) {
    List<Practitioner.Qualification> found = new ArrayList<>();
    for (int i = 0; i < qualifications.size(); i++) {
      found.add(qualification(qualifications.get(i), "qualification[" + i + "]"));
    }
    return found;
  }

  private Practitioner.Qualification qualification(
      PractitionerQualificationComponent qualification, String element) {
    elements.refuseModifiers(qualification, element);
    Elements.Ours<StringType> limitation =
        elements.ours(
            qualification.hasExtension() ? qualification.getExtension() : NO_EXTENSION,
            "begrensning",
            StringType.class,
            element);
    return new Practitioner.Qualification(
        qualification.hasCode()
            ? elements.codes(qualification.getCode(), element + ".code")
            : Codes.NONE,
        qualification.hasPeriod()
            ? elements.period(qualification.getPeriod(), element + ".period")
            : Period.ALWAYS,
        qualification.hasIssuer() ? from.named(qualification.getIssuer()) : null,
        limitation == null ? null : limitation.value().getValue());
  }

  PractitionerRole role(org.hl7.fhir.r4.model.PractitionerRole role) {
    List<Extension> extensions = role.hasExtension() ? role.getExtension() : NO_EXTENSION;
    Elements.Ours<Reference> grantedBy =
        elements.ours(extensions, "fullmakt-gitt-av", Reference.class, "");
    return new PractitionerRole(
        from.ref(),
        role.hasCode() ? elements.codes(role.getCode(), "code") : Codes.NONE,
        role.hasActiveElement() ? role.getActiveElement().getValue() : null,
        role.hasPeriod() ? elements.period(role.getPeriod(), "period") : Period.ALWAYS,
        role.hasPractitioner() ? from.named(role.getPractitioner()) : null,
        role.hasOrganization() ? from.named(role.getOrganization()) : null,
        role.hasLocation() ? from.named(role.getLocation()) : List.of(),
        role.hasHealthcareService() ? from.named(role.getHealthcareService()) : List.of(),
        role.hasSpecialty() ? elements.codes(role.getSpecialty(), "specialty") : Codes.NONE,
        patient(elements.ours(extensions, "fullmakt-pasient", Reference.class, "")),
        grantedBy == null ? null : from.named(grantedBy.value()));
  }

  /** The one patient. A fullmakt for somebody who is not named is not one for everybody. */
  private @Nullable String patient(Elements.@Nullable Ours<Reference> patient) {
    if (patient == null) {
      return null;
    }
    String name = from.resolve(patient.value());
    if (name.isEmpty()) {
      elements.refuse(
          "required",
          patient.element() + ".reference",
          "Fullmakten gjelder én pasient, men sier ikke hvem. Fyll ut referansen.",
          "The fullmakt is for one patient, and does not say whom. Fill in the reference.");
    }
    return name;
  }
}
