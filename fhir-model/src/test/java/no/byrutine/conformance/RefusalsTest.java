package no.byrutine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.ChargeItem.ChargeItemStatus;
import org.hl7.fhir.r4.model.ChargeItemDefinition;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault at a time in an example that is otherwise right. */
class RefusalsTest {

  private static final String FNR = "urn:oid:2.16.578.1.12.4.1.4.1";

  record Refusal(String title, Resource faulty, String element, String words) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Refusal> refusals() {
    return Stream.of(
            people(), stays(), amounts(), costs(), homeHelp(), staff(), medicines(), plans())
        .flatMap(all -> all);
  }

  private static Stream<Refusal> people() {
    String patient = "Patient-beboer-fjellrev";
    String spouse = "RelatedPerson-ektefelle-hjemme";
    return Stream.of(
        refusal(
            "first check digit",
            patient,
            Patient.class,
            p -> raise(p, 9),
            "Patient.identifier[0]:",
            "byr-fnr-3"),
        refusal(
            "second check digit",
            patient,
            Patient.class,
            p -> raise(p, 10),
            "Patient.identifier[0]:",
            "byr-fnr-4"),
        refusal(
            "ten digits",
            patient,
            Patient.class,
            p -> p.getIdentifierFirstRep().setValue("1283402400"),
            "Patient.identifier[0]:",
            "byr-fnr-1"),
        refusal(
            "D-nummer as fødselsnummer",
            "Patient-beboer-dnummer",
            Patient.class,
            p -> p.getIdentifierFirstRep().setSystem(FNR),
            "Patient.identifier[0]:",
            "byr-fnr-2"),
        refusal(
            "number of a spouse",
            spouse,
            RelatedPerson.class,
            r -> r.getIdentifierFirstRep().setValue("20864331101"),
            "RelatedPerson.identifier[0]:",
            "byr-fnr-3"),
        refusal(
            "bydel of four digits",
            patient,
            Patient.class,
            p ->
                ((Coding) p.getAddressFirstRep().getExtensionFirstRep().getValue()).setCode("0301"),
            "Patient.address[0].extension[0].value",
            "byr-adr-1"),
        refusal(
            "bydel as text",
            patient,
            Patient.class,
            p -> p.getAddressFirstRep().getExtensionFirstRep().setValue(new StringType("Frogner")),
            "Patient.address[0].extension[0].value",
            "Coding"),
        refusal(
            "kommunenummer of three digits",
            patient,
            Patient.class,
            p ->
                ((Coding)
                        p.getAddressFirstRep()
                            .getDistrictElement()
                            .getExtensionFirstRep()
                            .getValue())
                    .setCode("301"),
            "Patient.address[0].district",
            "byr-adr-2"),
        refusal(
            "friend as relative",
            spouse,
            RelatedPerson.class,
            r -> r.getRelationshipFirstRep().getCodingFirstRep().setCode("FRND"),
            "RelatedPerson.relationship[0]",
            "paaroerende-relasjon"),
        refusal(
            "relative without relationship",
            spouse,
            RelatedPerson.class,
            r -> r.setRelationship(null),
            "RelatedPerson:",
            "relationship"),
        refusal(
            "organisation number",
            "Organization-sykehjem-furutoppen",
            Organization.class,
            o -> o.getIdentifierFirstRep().setValue("312345677"),
            "Organization.identifier[0]:",
            "byr-org-2"));
  }

  private static Stream<Refusal> stays() {
    String stay = "Encounter-opphold-dobbeltrom-uoensket";
    return Stream.of(
        refusal(
            "unknown oppholdstype",
            stay,
            Encounter.class,
            e -> e.getTypeFirstRep().getCodingFirstRep().setCode("langtidsopphold"),
            "Encounter.type[0]:",
            "oppholdstype"),
        refusal(
            "two types",
            stay,
            Encounter.class,
            e -> e.addType(e.getTypeFirstRep().copy()),
            "Encounter:",
            "Encounter.type"),
        refusal(
            "no period start",
            stay,
            Encounter.class,
            e -> e.getPeriod().setStart(null).setEndElement(new DateTimeType("2025-03-01")),
            "Encounter.period:",
            "start"),
        refusal(
            "finished without an end",
            stay,
            Encounter.class,
            e -> e.setStatus(EncounterStatus.FINISHED),
            "Encounter:",
            "byr-opphold-1"),
        refusal(
            "entered in error",
            stay,
            Encounter.class,
            e -> e.setStatus(EncounterStatus.ENTEREDINERROR),
            "Encounter.status",
            "opphold-status"),
        refusal(
            "own wish as text",
            stay,
            Encounter.class,
            e -> e.getLocationFirstRep().getExtensionFirstRep().setValue(new StringType("nei")),
            "Encounter.location[0].extension[0]",
            "boolean"),
        refusal(
            "own wish on the stay",
            stay,
            Encounter.class,
            e ->
                e.addExtension(
                    "https://byrutine.no/fhir/StructureDefinition/romtype-oensket",
                    new BooleanType(true)),
            "Encounter:",
            "not allowed"),
        refusal(
            "unknown romtype",
            "Location-rom-enerom",
            Location.class,
            l -> l.getTypeFirstRep().getCodingFirstRep().setCode("trippelrom"),
            "Location.type[0]",
            "romtype"),
        refusal(
            "no place where medicines are kept",
            "Location-legemiddelkjoeleskap-2-etasje",
            Location.class,
            l -> l.getTypeFirstRep().getCodingFirstRep().setCode("temperatur-kjoeleskap"),
            "Location.type[0]",
            "legemiddellager"),
        refusal(
            "institution without a name",
            "Organization-sykehjem-furutoppen",
            Organization.class,
            o -> o.setName(null),
            "Organization:",
            "name"));
  }

  private static Stream<Refusal> amounts() {
    String post = "Observation-post-pensjon";
    String joint = "Observation-post-renter-felles-konto";
    return Stream.of(
        refusal(
            "a share above all of it",
            joint,
            Observation.class,
            o -> o.getExtension().get(0).setValue(new DecimalType("100.01")),
            "Observation.extension[0].value",
            "byr-andel-1"),
        refusal(
            "a share below nothing",
            joint,
            Observation.class,
            o -> o.getExtension().get(0).setValue(new DecimalType(-1)),
            "Observation.extension[0].value",
            "byr-andel-1"),
        refusal(
            "two shares",
            joint,
            Observation.class,
            o -> o.addExtension(o.getExtension().get(0).copy()),
            "Observation",
            "eierandel"),
        refusal(
            "a share as text",
            joint,
            Observation.class,
            o -> o.getExtension().get(0).setValue(new StringType("halvparten")),
            "Observation.extension[0].value",
            "decimal"),
        refusal(
            "amount in euro",
            post,
            Observation.class,
            o -> o.getValueQuantity().setCode("EUR").setUnit("EUR"),
            "Observation.value.ofType(Quantity)",
            "NOK"),
        refusal(
            "amount without a currency",
            post,
            Observation.class,
            o -> o.getValueQuantity().setCode(null),
            "Observation.value.ofType(Quantity)",
            "code"),
        refusal(
            "about so much",
            post,
            Observation.class,
            o -> o.getValueQuantity().setComparator(QuantityComparator.LESS_THAN),
            "Observation.value.ofType(Quantity)",
            "comparator"),
        refusal(
            "a third decimal",
            post,
            Observation.class,
            o -> o.getValueQuantity().setValue(new BigDecimal("300000.005")),
            "Observation.value.ofType(Quantity).value",
            "byr-post-2"),
        refusal(
            "negative pension",
            post,
            Observation.class,
            o -> o.getValueQuantity().setValue(-1),
            "Observation:",
            "byr-post-1"),
        refusal(
            "a day for a period",
            post,
            Observation.class,
            o -> o.setEffective(new DateTimeType("2025-12-31")),
            "Observation.effective",
            "Period"),
        refusal(
            "period without an end",
            post,
            Observation.class,
            o -> o.getEffectivePeriod().setEnd(null),
            "Observation.effective.ofType(Period)",
            "end"),
        refusal(
            "unknown oekonomipost",
            post,
            Observation.class,
            o -> o.getCode().getCodingFirstRep().setCode("pensjon"),
            "Observation.code",
            "oekonomipost"),
        refusal(
            "cancelled amount",
            post,
            Observation.class,
            o -> o.setStatus(ObservationStatus.CANCELLED),
            "Observation.status",
            "oekonomipost-status"),
        inBundle(
            "focus on the resident",
            Observation.class,
            o -> o.addFocus(new Reference("Patient/beboer-p2")),
            ".focus[0]",
            "RelatedPerson"),
        inBundle(
            "amount of nobody",
            Observation.class,
            o -> o.setSubject(new Reference("Patient/ukjent")),
            ".subject",
            "Patient/ukjent"));
  }

  private static Stream<Refusal> costs() {
    String cost = "ChargeItemDefinition-doegnkostnad-furutoppen";
    return Stream.of(
        refusal(
            "cost of no institution",
            cost,
            ChargeItemDefinition.class,
            c -> c.setUseContext(null),
            "ChargeItemDefinition:",
            "useContext"),
        inBundle(
            "institution as instance",
            ChargeItemDefinition.class,
            c -> c.addInstance(new Reference("Organization/sykehjem-p2")),
            ".instance[0]",
            "Organization"),
        refusal(
            "cost in euro",
            cost,
            ChargeItemDefinition.class,
            c ->
                c.getPropertyGroupFirstRep()
                    .getPriceComponentFirstRep()
                    .getAmount()
                    .setCurrency("EUR"),
            "ChargeItemDefinition.propertyGroup[0].priceComponent[0].amount",
            "NOK"),
        refusal(
            "hourly cost as a day's",
            cost,
            ChargeItemDefinition.class,
            c -> c.getCode().getCodingFirstRep().setCode("selvkost-timeloenn"),
            "ChargeItemDefinition.code",
            "kostnad-opphold"));
  }

  private static Stream<Refusal> homeHelp() {
    String help = "ChargeItem-bistand-mars";
    return Stream.of(
        refusal(
            "help without hours",
            help,
            ChargeItem.class,
            c -> c.setQuantity(null),
            "ChargeItem:",
            "byr-bistand-1"),
        refusal(
            "two months in one",
            help,
            ChargeItem.class,
            c -> c.getOccurrencePeriod().setEndElement(new DateTimeType("2025-04-01")),
            "ChargeItem:",
            "byr-bistand-2"),
        refusal(
            "personal care charged",
            "ChargeItem-bistand-mars-stell",
            ChargeItem.class,
            c -> c.setStatus(ChargeItemStatus.BILLABLE),
            "ChargeItem:",
            "byr-bistand-3"),
        refusal(
            "negative hours",
            help,
            ChargeItem.class,
            c -> c.getQuantity().setValue(-1),
            "ChargeItem.quantity",
            "byr-bistand-4"),
        refusal(
            "minutes",
            help,
            ChargeItem.class,
            c -> c.getQuantity().setCode("min"),
            "ChargeItem.quantity",
            "h"));
  }

  private static Stream<Refusal> staff() {
    String fullmakt = "PractitionerRole-fullmakt-dele-ut";
    return Stream.of(
        refusal(
            "HPR number of six digits",
            "Practitioner-sykepleier-rype",
            Practitioner.class,
            p -> p.getIdentifierFirstRep().setValue("999001"),
            "Practitioner.identifier[0]",
            "byr-hpr-1"),
        refusal(
            "limitation as a code",
            "Practitioner-assistent-lemen",
            Practitioner.class,
            p ->
                p.getQualification()
                    .get(1)
                    .getExtension()
                    .get(0)
                    .setValue(new CodeableConcept().setText("ingen injeksjoner")),
            "Practitioner.qualification[1].extension[0]",
            "string"),
        refusal(
            "fullmakt for nowhere and nobody",
            fullmakt,
            PractitionerRole.class,
            r -> r.setOrganization(null),
            "PractitionerRole:",
            "byr-fullmakt-1"),
        refusal(
            "fullmakt for something unknown",
            fullmakt,
            PractitionerRole.class,
            r -> r.getCodeFirstRep().getCodingFirstRep().setCode("operere"),
            "PractitionerRole.code[0]",
            "legemiddeloppgave"),
        refusal(
            "fullmakt without a first day",
            fullmakt,
            PractitionerRole.class,
            r -> r.getPeriod().setStart(null),
            "PractitionerRole.period",
            "start"),
        refusal(
            "grantor as text",
            fullmakt,
            PractitionerRole.class,
            r -> r.getExtension().get(0).setValue(new StringType("lederen")),
            "PractitionerRole.extension[0]",
            "Reference"),
        refusal(
            "two patients",
            "PractitionerRole-fullmakt-insulin",
            PractitionerRole.class,
            r -> r.addExtension(r.getExtension().get(0).copy()),
            "PractitionerRole",
            "fullmaktPasient"));
  }

  private static Stream<Refusal> medicines() {
    String order = "MedicationRequest-paracetamol-ved-behov";
    String given = "MedicationAdministration-paracetamol-gitt";
    return Stream.of(
        refusal(
            "opened on a date without a type",
            "Medication-morfin-glass",
            Medication.class,
            m -> m.getExtension().get(0).setValue(new DateType("2026-03-02")),
            "Medication.extension[0]",
            "dateTime"),
        refusal(
            "medicine without a code",
            "Medication-penicillin-mikstur",
            Medication.class,
            m -> m.setCode(null),
            "Medication:",
            "code"),
        refusal(
            "substance as a reference",
            "Medication-penicillin-mikstur",
            Medication.class,
            m -> m.getIngredientFirstRep().setItem(new Reference("Medication/morfin-glass")),
            "Medication.ingredient[0]",
            "CodeableConcept"),
        refusal(
            "dose without a unit",
            order,
            MedicationRequest.class,
            m -> dose(m).setCode(null).setSystem(null),
            "MedicationRequest.dosageInstruction[0].doseAndRate[0].dose",
            "byr-dosering-1"),
        refusal(
            "negative dose",
            order,
            MedicationRequest.class,
            m -> dose(m).setValue(-500),
            "MedicationRequest.dosageInstruction[0].doseAndRate[0].dose",
            "byr-dosering-1"),
        refusal(
            "two doses",
            order,
            MedicationRequest.class,
            m ->
                m.getDosageInstructionFirstRep()
                    .addDoseAndRate(
                        m.getDosageInstructionFirstRep().getDoseAndRateFirstRep().copy()),
            "MedicationRequest.dosageInstruction[0]",
            "doseAndRate"),
        refusal(
            "four times in no time",
            order,
            MedicationRequest.class,
            m -> m.getDosageInstructionFirstRep().getTiming().getRepeat().setPeriod(0),
            "MedicationRequest.dosageInstruction[0].timing.repeat",
            "byr-dosering-2"),
        refusal(
            "the most in no time",
            order,
            MedicationRequest.class,
            m ->
                m.getDosageInstructionFirstRep()
                    .getMaxDosePerPeriod()
                    .getDenominator()
                    .setCode("{dose}"),
            "MedicationRequest.dosageInstruction[0].maxDosePerPeriod",
            "byr-dosering-3"),
        refusal(
            "order of what is not to be given",
            order,
            MedicationRequest.class,
            m -> m.setDoNotPerform(true),
            "MedicationRequest",
            "doNotPerform"),
        refusal(
            "given by nobody",
            given,
            MedicationAdministration.class,
            m -> m.setPerformer(null),
            "MedicationAdministration:",
            "byr-utdeling-1"),
        refusal(
            "not given, without a reason",
            "MedicationAdministration-morfin-ikke-gitt",
            MedicationAdministration.class,
            m -> m.setStatusReason(null),
            "MedicationAdministration:",
            "byr-utdeling-2"),
        refusal(
            "given some time that day",
            given,
            MedicationAdministration.class,
            m -> m.setEffective(new DateTimeType("2026-03-02")),
            "MedicationAdministration:",
            "byr-utdeling-3"),
        refusal(
            "given without a unit",
            given,
            MedicationAdministration.class,
            m -> m.getDosage().getDose().setCode(null),
            "MedicationAdministration.dosage.dose",
            "byr-utdeling-4"),
        refusal(
            "seen in an unknown way",
            "MedicationAdministration-rifampicin-video",
            MedicationAdministration.class,
            m ->
                ((CodeableConcept) m.getExtension().get(1).getValue())
                    .getCodingFirstRep()
                    .setCode("telefon"),
            "MedicationAdministration.extension[1]",
            "dot-kanal"),
        refusal(
            "hand-out of a negative amount",
            "MedicationDispense-dosett-uke-10",
            MedicationDispense.class,
            m -> m.getQuantity().setValue(-1),
            "MedicationDispense.quantity",
            "byr-utlevering-1"),
        refusal(
            "statement by nobody",
            "MedicationStatement-paracetamol-hjemme",
            MedicationStatement.class,
            m -> m.setInformationSource(null),
            "MedicationStatement:",
            "informationSource"),
        refusal(
            "CAVE without a substance",
            "AllergyIntolerance-penicillin",
            AllergyIntolerance.class,
            a -> a.setCode(null),
            "AllergyIntolerance:",
            "code"));
  }

  private static Quantity dose(MedicationRequest order) {
    return (Quantity) order.getDosageInstructionFirstRep().getDoseAndRateFirstRep().getDose();
  }

  private static Stream<Refusal> plans() {
    String task = "Task-dele-ut-morgen";
    return Stream.of(
        refusal("task for nobody", task, Task.class, t -> t.setFor(null), "Task:", "Task.for"),
        refusal(
            "unknown task",
            task,
            Task.class,
            t -> t.getCode().getCodingFirstRep().setCode("operere"),
            "Task.code",
            "legemiddeloppgave"),
        refusal(
            "consent with an exception",
            "Consent-legemiddelhjelp",
            Consent.class,
            c -> c.getProvision().addProvision().setType(ConsentProvisionType.DENY),
            "Consent.provision",
            "provision"),
        refusal(
            "plan of what is not to be done",
            "CarePlan-dot-plan",
            CarePlan.class,
            c -> c.getActivityFirstRep().getDetail().setDoNotPerform(true),
            "CarePlan.activity[0].detail",
            "doNotPerform"),
        refusal(
            "plan of a negative amount",
            "CarePlan-dot-plan",
            CarePlan.class,
            c -> c.getActivityFirstRep().getDetail().getDailyAmount().setValue(-600),
            "CarePlan.activity[0].detail.dailyAmount",
            "byr-plan-1"),
        refusal(
            "vedtak without a date",
            "ServiceRequest-legemiddelhjelp-hjemme",
            ServiceRequest.class,
            s -> s.setAuthoredOn(null),
            "ServiceRequest:",
            "authoredOn"),
        refusal(
            "measurement without a value",
            "Observation-temperatur-morgen",
            Observation.class,
            o -> o.setValue(null),
            "Observation:",
            "byr-maaling-1"),
        refusal(
            "measurement without a unit",
            "Observation-temperatur-morgen",
            Observation.class,
            o -> o.getValueQuantity().setCode(null),
            "Observation:",
            "byr-maaling-2"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_fault_is_refused_at_its_element(Refusal refusal) {
    assertRefused(refusal);
  }

  static void assertRefused(Refusal refusal) {
    assertThat(OfflineValidator.OURS.errors(refusal.faulty()))
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith("ERROR " + refusal.faulty().fhirType())
                    .contains(refusal.element(), refusal.words()));
  }

  static <T extends Resource> Refusal refusal(
      String title,
      String example,
      Class<T> type,
      Consumer<T> fault,
      String element,
      String words) {
    T resource = type.cast(OfflineValidator.parse(FhirPackage.BUILT.example(example)));
    fault.accept(resource);
    return new Refusal(title, resource, element, words);
  }

  /** A fault in the first resource of a type in the Bundle of the published case. */
  private static <T extends Resource> Refusal inBundle(
      String title, Class<T> type, Consumer<T> fault, String element, String words) {
    var bundle =
        (Bundle) OfflineValidator.parse(FhirPackage.BUILT.example("Bundle-egenandel-langtid-p2"));
    T resource =
        bundle.getEntry().stream()
            .map(BundleEntryComponent::getResource)
            .filter(type::isInstance)
            .map(type::cast)
            .findFirst()
            .orElseThrow();
    fault.accept(resource);
    return new Refusal(title, bundle, element, words);
  }

  private static void raise(Patient patient, int place) {
    var identifier = patient.getIdentifierFirstRep();
    StringBuilder digits = new StringBuilder(identifier.getValue());
    digits.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + 1) % 10));
    identifier.setValue(digits.toString());
  }
}
