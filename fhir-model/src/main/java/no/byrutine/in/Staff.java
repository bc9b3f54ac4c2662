package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.PractitionerRole;
import org.jspecify.annotations.Nullable;

/** Those who work with patients, and what they may do. Names are left where they are. */
final class Staff {

  static final String HPR = "urn:oid:2.16.578.1.12.4.1.4.4";
  private static final Pattern HPR_NUMBER = Pattern.compile("[0-9]{7,9}");

  private final Projections from;
  private final Elements elements;

  Staff(Projections from, Elements elements) {
    this.from = from;
    this.elements = elements;
  }

  Practitioner practitioner(Element practitioner) {
    return new Practitioner(
        from.ref(),
        hpr(practitioner.all("identifier")),
        practitioner.flag("active"),
        Days.first(practitioner.text("birthDate")),
        qualifications(practitioner.all("qualification")));
  }

  /** The number in Helsepersonellregisteret; a number that is no longer used is passed over. */
  private @Nullable String hpr(List<Element> identifiers) {
    @Nullable String found = null;
    for (Element identifier : identifiers) {
      String value = isHpr(identifier) ? identifier.text("value") : null;
      if (value != null) {
        checkHpr(value, found, identifier.place().child("value"));
        found = value;
      }
    }
    return found;
  }

  private static boolean isHpr(Element identifier) {
    return HPR.equals(identifier.text("system")) && !identifier.code("use").equals("old");
  }

  // The number is not repeated: it names a person.
  private void checkHpr(String value, @Nullable String before, Place place) {
    if (!HPR_NUMBER.matcher(value).matches()) {
      elements.refuse(
          "value",
          place,
          "Et HPR-nummer har sju til ni sifre. Rett nummeret.",
          "An HPR number has seven to nine digits. Correct the number.");
    } else if (before != null && !before.equals(value)) {
      elements.refuse(
          "conflict",
          place,
          "Personen har to ulike HPR-numre. Behold det som gjelder.",
          "The person has two different HPR numbers. Keep the one that holds.");
    }
  }

  private List<Practitioner.Qualification> qualifications(List<Element> qualifications) {
    List<Practitioner.Qualification> found = new ArrayList<>();
    for (Element qualification : qualifications) {
      found.add(qualification(qualification));
    }
    return found;
  }

  private Practitioner.Qualification qualification(Element qualification) {
    elements.refuseModifiers(qualification);
    Element limitation = elements.ours(qualification, "begrensning", "valueString");
    return new Practitioner.Qualification(
        elements.codes(qualification, "code"),
        elements.period(qualification, "period"),
        from.named(qualification, "issuer"),
        limitation == null ? null : limitation.text());
  }

  PractitionerRole role(Element role) {
    Element grantedBy = elements.ours(role, "fullmakt-gitt-av", "valueReference");
    return new PractitionerRole(
        from.ref(),
        elements.codes(role, "code"),
        role.flag("active"),
        elements.period(role, "period"),
        from.named(role, "practitioner"),
        from.named(role, "organization"),
        from.allNamed(role, "location"),
        from.allNamed(role, "healthcareService"),
        elements.codes(role, "specialty"),
        patient(elements.ours(role, "fullmakt-pasient", "valueReference")),
        grantedBy == null ? null : from.named(grantedBy));
  }

  /** The one patient. A fullmakt for somebody who is not named is not one for everybody. */
  private @Nullable String patient(@Nullable Element patient) {
    if (patient == null) {
      return null;
    }
    String name = from.resolve(patient);
    if (name.isEmpty()) {
      elements.refuse(
          "required",
          patient.place().child("reference"),
          "Fullmakten gjelder én pasient, men sier ikke hvem. Fyll ut referansen.",
          "The fullmakt is for one patient, and does not say whom. Fill in the reference.");
    }
    return name;
  }
}
