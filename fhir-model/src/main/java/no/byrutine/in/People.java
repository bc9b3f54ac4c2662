package no.byrutine.in;

import no.byrutine.fhir.Patient;
import no.byrutine.fhir.RelatedPerson;
import org.jspecify.annotations.Nullable;

/** The resident and those around them. Names and identifiers are left where they are. */
final class People {

  static final String URBAN_DISTRICT =
      "http://hl7.no/fhir/StructureDefinition/no-basis-urban-district";

  private final Projections from;
  private final Elements elements;

  People(Projections from, Elements elements) {
    this.from = from;
    this.elements = elements;
  }

  Patient patient(Element patient) {
    return new Patient(
        from.ref(),
        Days.first(patient.text("birthDate")),
        Days.first(patient.text("deceasedDateTime")),
        elements.codes(patient, "maritalStatus"),
        bydel(patient));
  }

  /** The number of the bydel in the first address that has one. */
  static @Nullable String bydel(Element owner) {
    for (Element address : owner.all("address")) {
      for (Element extension : address.all("extension")) {
        Element coding = extension.one("valueCoding");
        String code = coding == null ? null : coding.text("code");
        if (code != null && URBAN_DISTRICT.equals(extension.text("url"))) {
          return code;
        }
      }
    }
    return null;
  }

  RelatedPerson relatedPerson(Element related) {
    return new RelatedPerson(
        from.ref(),
        elements.codes(related, "relationship"),
        from.resolve(related, "patient"),
        Days.first(related.text("birthDate")),
        elements.period(related, "period"),
        Elements.flag(related, "hjemmeboende"),
        Elements.flag(related, "forsoerges"));
  }
}
