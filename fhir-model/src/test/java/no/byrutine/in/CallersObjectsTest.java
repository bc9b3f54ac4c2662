package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.ChargeItemDefinition;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** A reading leaves the caller's own objects as they were: HAPI's getters like to add to them. */
class CallersObjectsTest {

  private static final FhirContext R4 = FhirContext.forR4Cached();
  private static final String OURS = "https://byrutine.no/fhir/CodeSystem/";

  @Property(tries = 500)
  void areEqualToTheirCopies(@ForAll("bundles") Bundle bundle) {
    Bundle copy = bundle.copy();
    String json = R4.newJsonParser().encodeResourceToString(bundle);
    long emptyBefore = emptyParts(bundle);

    readQuietly(bundle, Case.INPUTS);

    assertThat(emptyParts(bundle)).isEqualTo(emptyBefore);
    assertThat(bundle.equalsDeep(copy)).isTrue();
    assertThat(R4.newJsonParser().encodeResourceToString(bundle)).isEqualTo(json);
  }

  @Property(tries = 600)
  void areAsTheyWereWhateverAJavaCallerPutIntoThem(@ForAll long seed) {
    Random random = new Random(seed);
    Generated generated = new Generated(random);
    List<Resource> resources = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      resources.add(generated.resource(Round.TYPES.get(random.nextInt(Round.TYPES.size()))));
    }
    Bundle bundle = bundle(resources);
    List<String> before = parts(bundle);

    readQuietly(bundle, Round.INPUTS);

    assertThat(parts(bundle)).isEqualTo(before);
  }

  /** Every part by name and value, also the empty ones; HAPI cannot write all of them as JSON. */
  private static List<String> parts(org.hl7.fhir.r4.model.Base base) {
    List<String> parts = new ArrayList<>();
    parts.add(base.fhirType() + " " + base.primitiveValue());
    for (var property : base.children()) {
      for (var value : property.getValues()) {
        parts.add(property.getName());
        parts.addAll(parts(value));
      }
    }
    return parts;
  }

  /** Elements that are there and empty: neither equalsDeep nor JSON tells of them. */
  private static long emptyParts(org.hl7.fhir.r4.model.Base base) {
    long empty = base.isEmpty() ? 1 : 0;
    for (var property : base.children()) {
      for (var value : property.getValues()) {
        empty += emptyParts(value);
      }
    }
    return empty;
  }

  private static void readQuietly(Bundle bundle, Inputs inputs) {
    try {
      assertThat(new BundleReader().read(bundle, inputs)).isNotNull();
    } catch (BadInput refusal) {
      assertThat(refusal.issues()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<Bundle> bundles() {
    return resources().list().ofMinSize(1).ofMaxSize(6).map(CallersObjectsTest::bundle);
  }

  private static Bundle bundle(List<Resource> resources) {
    Bundle bundle = new Bundle();
    bundle.setType(Bundle.BundleType.COLLECTION);
    resources.forEach(resource -> bundle.addEntry().setResource(resource));
    return bundle;
  }

  private static Arbitrary<Resource> resources() {
    return Arbitraries.oneOf(
        observations(), encounters(), chargeItems(), serviceRequests(), others());
  }

  private static <T> Arbitrary<T> maybe(Arbitrary<T> values) {
    return values.injectNull(0.3);
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.of("a", "b", "c", "d", "e", "f", "g");
  }

  private static Arbitrary<CodeableConcept> codes() {
    Arbitrary<String> systems =
        Arbitraries.of(OURS + "oekonomipost", OURS + "oppholdstype", "http://example.org/x");
    Arbitrary<String> codes = Arbitraries.of("pensjon-folketrygd", "langtid", "naeringsinntekt");
    return Combinators.combine(maybe(systems), maybe(codes))
        .as((system, code) -> new CodeableConcept().addCoding(new Coding(system, code, null)));
  }

  private static Arbitrary<DateTimeType> moments() {
    return Arbitraries.of("2025", "2025-04", "2025-04-30", "2025-04-30T22:30:00Z")
        .map(DateTimeType::new);
  }

  private static Arbitrary<Period> periods() {
    return Combinators.combine(maybe(moments()), maybe(moments()))
        .as(
            (start, end) -> {
              Period period = new Period();
              period.setStartElement(start);
              period.setEndElement(end);
              return period;
            });
  }

  private static Arbitrary<Quantity> quantities() {
    return Combinators.combine(
            maybe(Arbitraries.bigDecimals()),
            maybe(Arbitraries.of("urn:iso:std:iso:4217", "http://unitsofmeasure.org")),
            maybe(Arbitraries.of("NOK", "h", "EUR")))
        .as(
            (value, system, code) ->
                new Quantity().setValue(value).setSystem(system).setCode(code));
  }

  private static Arbitrary<Reference> references() {
    return Arbitraries.of(
            "Patient/a", "#inner", "urn:uuid:1", "https://x.no/fhir/Patient/a/_history/2")
        .map(Reference::new);
  }

  private static Extension absent() {
    return new Extension(
        "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
        new org.hl7.fhir.r4.model.CodeType("unknown"));
  }

  private static <T extends DomainResource> T named(T resource, String id) {
    resource.setId(id);
    return resource;
  }

  private static Arbitrary<Resource> observations() {
    Arbitrary<Type> values =
        Arbitraries.oneOf(
            quantities().map(Type.class::cast), Arbitraries.of("en tekst").map(StringType::new));
    Arbitrary<Type> times =
        Arbitraries.oneOf(periods().map(Type.class::cast), moments().map(Type.class::cast));
    return Combinators.combine(
            maybe(ids()), maybe(codes()), maybe(values), maybe(times), maybe(references()))
        .as(
            (id, code, value, time, subject) -> {
              Observation observation = named(new Observation(), id);
              observation.setCode(code).setValue(value).setEffective(time).setSubject(subject);
              observation.addIdentifier();
              observation.addNote();
              observation.addExtension(
                  "https://byrutine.no/fhir/StructureDefinition/eierandel", new DecimalType(50));
              var status = new Enumeration<>(new Observation.ObservationStatusEnumFactory());
              status.addExtension(absent());
              observation.setStatusElement(status);
              return observation;
            });
  }

  private static Arbitrary<Resource> encounters() {
    return Combinators.combine(maybe(ids()), maybe(codes()), maybe(periods()), maybe(references()))
        .as(
            (id, type, period, room) -> {
              Encounter encounter = named(new Encounter(), id);
              encounter.setPeriod(period);
              if (type != null) {
                encounter.addType(type);
              }
              encounter.addLocation().setLocation(room).setPeriod(period);
              Location inner = new Location();
              inner.setId("inner");
              encounter.addContained(inner);
              return encounter;
            });
  }

  private static Arbitrary<Resource> chargeItems() {
    return Combinators.combine(maybe(ids()), maybe(codes()), maybe(quantities()), maybe(periods()))
        .as(
            (id, code, quantity, days) ->
                named(new ChargeItem(), id)
                    .setCode(code)
                    .setQuantity(quantity)
                    .setOccurrence(days));
  }

  private static Arbitrary<Resource> serviceRequests() {
    return Combinators.combine(maybe(ids()), maybe(codes()), maybe(quantities()), maybe(periods()))
        .as(
            (id, code, quantity, days) ->
                named(new ServiceRequest(), id)
                    .setCode(code)
                    .setQuantity(quantity)
                    .setOccurrence(days));
  }

  private static Arbitrary<Resource> others() {
    return ids()
        .flatMap(
            id ->
                Arbitraries.of(
                    named(patient(), id),
                    named(new RelatedPerson().addRelationship(new CodeableConcept()), id),
                    named(new Location().addType(new CodeableConcept()), id),
                    named(new Organization(), id),
                    named(definition(), id)));
  }

  private static Patient patient() {
    DateType birth = new DateType();
    birth.addExtension(absent());
    Patient patient = new Patient();
    patient.setBirthDateElement(birth);
    patient.addAddress();
    return patient;
  }

  private static ChargeItemDefinition definition() {
    ChargeItemDefinition definition = new ChargeItemDefinition();
    definition.addPropertyGroup();
    definition
        .addPropertyGroup()
        .addPriceComponent()
        .setType(ChargeItemDefinition.ChargeItemDefinitionPriceComponentType.BASE);
    return definition;
  }
}
