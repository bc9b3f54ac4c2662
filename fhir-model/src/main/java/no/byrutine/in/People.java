package no.byrutine.in;

import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.RelatedPerson;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
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

  Patient patient(org.hl7.fhir.r4.model.Patient patient) {
    return new Patient(
        from.ref(),
        patient.hasBirthDateElement() ? Days.first(patient.getBirthDateElement()) : null,
        patient.hasDeceasedDateTimeType() ? Days.first(patient.getDeceasedDateTimeType()) : null,
        patient.hasMaritalStatus()
            ? elements.codes(patient.getMaritalStatus(), "maritalStatus")
            : Codes.NONE,
        patient.hasAddress() ? bydel(patient.getAddress()) : null);
  }

  /** The number of the bydel in the first address that has one. */
  static @Nullable String bydel(List<Address> addresses) {
    return addresses.stream()
        .filter(address -> address.hasExtension())
        .flatMap(address -> address.getExtension().stream())
        .filter(extension -> extension.hasUrl() && URBAN_DISTRICT.equals(extension.getUrl()))
        .filter(Extension::hasValue)
        .map(Extension::getValue)
        .filter(Coding.class::isInstance)
        .map(Coding.class::cast)
        .filter(Coding::hasCode)
        .flatMap(coding -> Optional.ofNullable(coding.getCode()).stream())
        .findFirst()
        .orElse(null);
  }

  RelatedPerson relatedPerson(org.hl7.fhir.r4.model.RelatedPerson related) {
    List<Extension> extensions = related.hasExtension() ? related.getExtension() : List.of();
    return new RelatedPerson(
        from.ref(),
        related.hasRelationship()
            ? elements.codes(related.getRelationship(), "relationship")
            : Codes.NONE,
        related.hasPatient() ? from.resolve(related.getPatient()) : "",
        related.hasBirthDateElement() ? Days.first(related.getBirthDateElement()) : null,
        related.hasPeriod() ? elements.period(related.getPeriod(), "period") : Period.ALWAYS,
        Elements.flag(extensions, "hjemmeboende"),
        Elements.flag(extensions, "forsoerges"));
  }
}
