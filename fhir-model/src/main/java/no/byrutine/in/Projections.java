package no.byrutine.in;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.byrutine.decision.Kroner;
import no.byrutine.fhir.ChargeItem;
import no.byrutine.fhir.ChargeItemDefinition;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Organization;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.RelatedPerson;
import no.byrutine.fhir.Resource;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** From HAPI's resource to ours. A new resource type is one more case and one more method. */
final class Projections {

  private static final String CURRENCY = "urn:iso:std:iso:4217";
  private static final String URBAN_DISTRICT =
      "http://hl7.no/fhir/StructureDefinition/no-basis-urban-district";

  private final References references;
  private final Elements elements;

  Projections(References references, Elements elements) {
    this.references = references;
    this.elements = elements;
  }

  /** The projection, or empty for a resource type that no pack has asked for so far. */
  Optional<Resource> project(String ref, org.hl7.fhir.r4.model.Resource resource) {
    if (resource instanceof org.hl7.fhir.r4.model.Patient patient) {
      return Optional.of(patient(ref, patient));
    } else if (resource instanceof org.hl7.fhir.r4.model.RelatedPerson related) {
      return Optional.of(relatedPerson(ref, related));
    } else if (resource instanceof org.hl7.fhir.r4.model.Encounter encounter) {
      return Optional.of(encounter(ref, encounter));
    } else if (resource instanceof org.hl7.fhir.r4.model.Location location) {
      return Optional.of(location(ref, location));
    } else if (resource instanceof org.hl7.fhir.r4.model.Organization organization) {
      return Optional.of(organization(ref, organization));
    } else if (resource instanceof org.hl7.fhir.r4.model.Observation observation) {
      return Optional.of(observation(ref, observation));
    } else if (resource instanceof org.hl7.fhir.r4.model.ChargeItemDefinition definition) {
      return Optional.of(chargeItemDefinition(ref, definition));
    } else if (resource instanceof org.hl7.fhir.r4.model.ChargeItem item) {
      return Optional.of(chargeItem(ref, item));
    }
    return Optional.empty();
  }

  private Patient patient(String ref, org.hl7.fhir.r4.model.Patient patient) {
    return new Patient(
        ref,
        patient.hasBirthDate() ? Elements.first(patient.getBirthDateElement()) : null,
        patient.hasDeceasedDateTimeType()
            ? Elements.first(patient.getDeceasedDateTimeType())
            : null,
        codes(patient.hasMaritalStatus(), patient::getMaritalStatus),
        patient.hasAddress() ? bydel(patient) : null);
  }

  private @Nullable String bydel(org.hl7.fhir.r4.model.Patient patient) {
    return patient.getAddress().stream()
        .filter(address -> address.hasExtension())
        .flatMap(address -> address.getExtension().stream())
        .filter(extension -> extension.hasUrl() && extension.getUrl().equals(URBAN_DISTRICT))
        .filter(Extension::hasValue)
        .map(Extension::getValue)
        .filter(Coding.class::isInstance)
        .map(coding -> ((Coding) coding).getCode())
        .findFirst()
        .orElse(null);
  }

  private RelatedPerson relatedPerson(String ref, org.hl7.fhir.r4.model.RelatedPerson related) {
    List<Extension> extensions = related.hasExtension() ? related.getExtension() : List.of();
    return new RelatedPerson(
        ref,
        related.hasRelationship() ? elements.codes(related.getRelationship()) : Codes.NONE,
        related.hasPatient() ? references.resolve(related.getPatient()) : "",
        related.hasBirthDate() ? Elements.first(related.getBirthDateElement()) : null,
        related.hasPeriod() ? elements.period(related.getPeriod(), "period") : Period.ALWAYS,
        elements.flag(extensions, "hjemmeboende"),
        elements.flag(extensions, "forsoerges"));
  }

  private Encounter encounter(String ref, org.hl7.fhir.r4.model.Encounter encounter) {
    Stream<Coding> types =
        encounter.hasType()
            ? encounter.getType().stream()
                .filter(CodeableConcept::hasCoding)
                .flatMap(type -> type.getCoding().stream())
            : Stream.of();
    Stream<Coding> klass = encounter.hasClass_() ? Stream.of(encounter.getClass_()) : Stream.of();
    return new Encounter(
        ref,
        elements.codings(Stream.concat(types, klass)),
        encounter.hasStatus() ? encounter.getStatus().toCode() : "",
        reference(encounter.hasSubject(), encounter::getSubject),
        encounter.hasPeriod() ? elements.period(encounter.getPeriod(), "period") : Period.ALWAYS,
        encounter.hasLocation() ? rooms(encounter.getLocation()) : List.of(),
        encounter.hasServiceProvider() ? references.resolve(encounter.getServiceProvider()) : null);
  }

  private List<Encounter.Room> rooms(List<EncounterLocationComponent> locations) {
    return locations.stream().map(location -> room(location, locations.indexOf(location))).toList();
  }

  private Encounter.Room room(EncounterLocationComponent location, int index) {
    return new Encounter.Room(
        reference(location.hasLocation(), location::getLocation),
        location.hasPeriod()
            ? elements.period(location.getPeriod(), "location[" + index + "].period")
            : Period.ALWAYS,
        elements.flag(location, "romtype-oensket"));
  }

  private Location location(String ref, org.hl7.fhir.r4.model.Location location) {
    return new Location(
        ref,
        location.hasType() ? elements.codes(location.getType()) : Codes.NONE,
        location.hasPartOf() ? references.resolve(location.getPartOf()) : null,
        location.hasManagingOrganization()
            ? references.resolve(location.getManagingOrganization())
            : null);
  }

  private Organization organization(String ref, org.hl7.fhir.r4.model.Organization organization) {
    return new Organization(
        ref,
        organization.hasType() ? elements.codes(organization.getType()) : Codes.NONE,
        organization.hasName() ? organization.getName() : null,
        organization.hasPartOf() ? references.resolve(organization.getPartOf()) : null);
  }

  private Observation observation(String ref, org.hl7.fhir.r4.model.Observation observation) {
    Quantity quantity = observation.hasValueQuantity() ? observation.getValueQuantity() : null;
    boolean money = quantity != null && CURRENCY.equals(quantity.getSystem());
    return new Observation(
        ref,
        codes(observation.hasCode(), observation::getCode),
        observation.hasStatus() ? observation.getStatus().toCode() : "",
        reference(observation.hasSubject(), observation::getSubject),
        observation.hasFocus() ? references.resolve(observation.getFocus().get(0)) : null,
        effective(observation),
        quantity == null || money ? null : decimal(quantity),
        quantity == null || money ? null : quantity.getCode(),
        quantity != null && money ? kroner(quantity) : null,
        observation.hasValueCodeableConcept()
            ? elements.codes(Stream.of(observation.getValueCodeableConcept()))
            : Codes.NONE,
        observation.hasValueBooleanType() ? observation.getValueBooleanType().getValue() : null,
        text(observation));
  }

  private Period effective(org.hl7.fhir.r4.model.Observation observation) {
    if (observation.hasEffectivePeriod()) {
      return elements.period(observation.getEffectivePeriod(), "effectivePeriod");
    }
    if (observation.hasEffectiveDateTimeType()) {
      DateTimeType time = observation.getEffectiveDateTimeType();
      return new Period(Elements.first(time), Elements.last(time));
    }
    return Period.ALWAYS;
  }

  private static @Nullable String text(org.hl7.fhir.r4.model.Observation observation) {
    if (observation.hasValue() && observation.getValue() instanceof StringType value) {
      return value.getValue();
    }
    return observation.hasNote() ? observation.getNote().get(0).getText() : null;
  }

  private static @Nullable BigDecimal decimal(Quantity quantity) {
    return quantity.hasValue() ? quantity.getValue() : null;
  }

  private @Nullable Kroner kroner(Quantity quantity) {
    if (!"NOK".equals(quantity.getCode())) {
      elements.refuse(
          "value",
          "valueQuantity.code",
          "Beløpet er i " + quantity.getCode() + ". Byrutine regner i NOK; regn om beløpet først.",
          "The amount is in " + quantity.getCode() + ". Byrutine counts in NOK; convert it first.");
      return null;
    }
    return quantity.hasValue() ? new Kroner(quantity.getValue()) : null;
  }

  private ChargeItem chargeItem(String ref, org.hl7.fhir.r4.model.ChargeItem item) {
    Quantity quantity = item.hasQuantity() ? item.getQuantity() : null;
    return new ChargeItem(
        ref,
        codes(item.hasCode(), item::getCode),
        item.hasStatus() ? item.getStatus().toCode() : "",
        reference(item.hasSubject(), item::getSubject),
        item.hasOccurrencePeriod()
            ? elements.period(item.getOccurrencePeriod(), "occurrencePeriod")
            : Period.ALWAYS,
        quantity == null ? null : decimal(quantity),
        quantity == null ? null : quantity.getCode());
  }

  private ChargeItemDefinition chargeItemDefinition(
      String ref, org.hl7.fhir.r4.model.ChargeItemDefinition definition) {
    return new ChargeItemDefinition(
        ref,
        codes(definition.hasCode(), definition::getCode),
        definition.hasInstance()
            ? definition.getInstance().stream().map(references::resolve).toList()
            : List.of(),
        definition.hasEffectivePeriod()
            ? elements.period(definition.getEffectivePeriod(), "effectivePeriod")
            : Period.ALWAYS,
        base(definition));
  }

  private @Nullable Kroner base(org.hl7.fhir.r4.model.ChargeItemDefinition definition) {
    if (!definition.hasPropertyGroup()) {
      return null;
    }
    for (var group : definition.getPropertyGroup()) {
      if (group.hasPriceComponent()) {
        for (var price : group.getPriceComponent()) {
          if (price.hasType() && "base".equals(price.getType().toCode()) && price.hasAmount()) {
            return price(price.getAmount().getValue(), price.getAmount().getCurrency());
          }
        }
      }
    }
    return null;
  }

  private @Nullable Kroner price(@Nullable BigDecimal value, @Nullable String currency) {
    if (!"NOK".equals(currency)) {
      elements.refuse(
          "value",
          "propertyGroup.priceComponent.amount.currency",
          "Beløpet er i " + currency + ". Byrutine regner i NOK; regn om beløpet først.",
          "The amount is in " + currency + ". Byrutine counts in NOK; convert it first.");
      return null;
    }
    return value == null ? null : new Kroner(value);
  }

  private Codes codes(boolean present, Supplier<CodeableConcept> concept) {
    return present ? elements.codes(Stream.of(concept.get())) : Codes.NONE;
  }

  private String reference(boolean present, Supplier<Reference> reference) {
    return present ? references.resolve(reference.get()) : "";
  }
}
