package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.byrutine.decision.NotUsed;
import no.byrutine.fhir.AdverseEvent;
import no.byrutine.fhir.AllergyIntolerance;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.Consent;
import no.byrutine.fhir.Device;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.Flag;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationDispense;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.MedicationStatement;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Performer;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.PractitionerRole;
import no.byrutine.fhir.Procedure;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.ServiceRequest;
import no.byrutine.fhir.SupplyDelivery;
import no.byrutine.fhir.Task;
import no.byrutine.fhir.Timing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is read of medicines, staff, plans and events")
class RoundTest {

  private static final Facts GOOD = new BundleReader().read(Round.GOOD, Round.INPUTS);

  private static <T extends Resource> T the(Class<T> type) {
    return GOOD.all(type).get(0);
  }

  private static OffsetDateTime at(String text) {
    return OffsetDateTime.parse(text);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Dosage dosage(String shortly) {
    return Round.the(
            MedicationRequest.class,
            "{ 'MedicationRequest': { 'dosageInstruction': " + shortly + " } }")
        .dosage()
        .get(0);
  }

  private static Timing timing(String shortly) {
    return dosage("{ 'frequency': '" + shortly + "' }").timing();
  }

  @Test
  void everyTypeIsRead() {
    assertThat(GOOD.resources())
        .extracting(Resource::type)
        .containsExactlyElementsOf(
            Stream.concat(Stream.of("Patient"), Round.TYPES.stream()).toList());
    assertThat(GOOD.notUsed()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aPublishedExampleIsRead(Path example) throws IOException {
    String bundle =
        "{ \"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [ { \"resource\": "
            + Files.readString(example)
            + " } ] }";

    Facts facts = new BundleReader().read(bundle, Round.INPUTS);

    assertThat(facts.resources()).hasSize(1);
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target/fhir-package/package/example"))) {
      return files
          .filter(file -> Round.TYPES.contains(file.getFileName().toString().split("-", 2)[0]))
          .sorted()
          .toList();
    }
  }

  @Test
  void aMedicineHasItsGroupItsLastDayAndWhenItWasOpened() {
    Medication box = the(Medication.class);

    assertThat(box.atc()).isEqualTo("N07BC02");
    assertThat(box.prescriptionGroup()).isEqualTo("A");
    assertThat(box.lotNumber()).isEqualTo("A1");
    assertThat(box.expirationDate()).isEqualTo("2026-05-31");
    assertThat(box.ingredient()).singleElement().satisfies(one -> one.is("metadon"));
    assertThat(box.opened()).isEqualTo(at("2026-01-10T08:00:00+01:00"));
    assertThat(box.prepared())
        .as("the first moment of a day")
        .isEqualTo(at("2026-01-11T00:00:00+01:00"));
    assertThat(box.form().codings()).hasSize(1);
  }

  @Test
  void anOrderHasTheCodesAndTheGroupOfTheMedicineItRefersTo() {
    MedicationRequest order = the(MedicationRequest.class);

    assertThat(order.is("metadon")).isTrue();
    assertThat(order.medication()).isEqualTo("Medication/boks");
    assertThat(order.prescriptionGroup()).isEqualTo("A");
    assertThat(order.sameSubstance(the(Medication.class))).isTrue();
    assertThat(order.sameSubstance(the(MedicationAdministration.class))).isFalse();
    assertThat(List.of(order.status(), order.intent())).containsExactly("active", "order");
    assertThat(order.requester()).isEqualTo("Practitioner/lege");
    assertThat(order.authoredOn()).isEqualTo("2026-01-02");
    assertThat(order.category().codings()).hasSize(1);
    assertThat(order.reason().is("smerter")).isTrue();
    assertThat(order.priorPrescription()).isEqualTo("MedicationRequest/forrige");
    assertThat(order.substitutionAllowed()).isTrue();
    assertThat(order.validity()).isEqualTo(Period.year(2026));
    assertThat(order.quantity()).isEqualTo(Quantity.of("100", "{tablet}"));
    assertThat(order.expectedSupplyDuration()).isEqualTo(Quantity.of("30", "d"));
  }

  @Test
  void aMedicineIsKnownAlsoToAPackThatDoesNotAskForIt() {
    Inputs orders = new Inputs(List.of(Case.any("MedicationRequest")), Round.CONCEPTS);

    Facts facts = new BundleReader().read(Round.GOOD, orders);

    assertThat(facts.resources()).hasSize(1);
    assertThat(facts.all(MedicationRequest.class).get(0).atc()).isEqualTo("N07BC02");
  }

  @Test
  void aContainedMedicineIsKnown() {
    MedicationRequest order =
        Round.the(
            MedicationRequest.class,
            """
            { 'MedicationRequest': { 'id': 'o', 'medicationReference': '#boks', 'contained': [
              { 'resourceType': 'Medication', 'id': 'boks', 'code': { 'coding': [
                { 'system': 'http://www.whocc.no/atc', 'code': 'N02BE01' } ] } } ] } }""");

    assertThat(order.medication()).isEqualTo("MedicationRequest/o#boks");
    assertThat(order.is("paracetamol")).isTrue();
  }

  @Test
  void aMedicineEnteredInErrorIsNotKnown() {
    MedicationRequest order =
        Round.the(
            MedicationRequest.class,
            "{ 'Medication': { 'id': 'b', 'status': 'entered-in-error', 'code': 'metadon' } }",
            "{ 'MedicationRequest': { 'medication': 'Medication/b' } }");

    assertThat(order.atc()).isNull();
    assertThat(order.medication()).isEqualTo("Medication/b");
  }

  @Test
  void theGroupMayStandBesideAMedicineThatIsOnlyACode() {
    assertThat(
            Round.the(
                    MedicationRequest.class,
                    "{ 'MedicationRequest': { 'medication': 'metadon', 'extension': {"
                        + " 'reseptgruppe': 'A' } } }")
                .prescriptionGroup())
        .isEqualTo("A");
  }

  @Test
  void aDosageHasItsLimits() {
    Dosage dosage = the(MedicationRequest.class).dosage().get(0);

    assertThat(dosage.dose()).isEqualTo(Quantity.of("500", "mg"));
    assertThat(dosage.asNeeded()).isTrue();
    assertThat(dosage.asNeededFor().is("smerter")).isTrue();
    assertThat(dosage.maxDose()).isEqualTo(Quantity.of("4", "g"));
    assertThat(dosage.maxPer()).isEqualTo(Duration.ofDays(1));
    assertThat(dosage.maxDosePerAdministration()).isEqualTo(Quantity.of("1", "g"));
    assertThat(dosage.route().is("per-os")).isTrue();
    assertThat(dosage.text()).isEqualTo("Ved smerter");
    assertThat(dosage.timing().frequency()).isEqualTo(1);
    assertThat(dosage.timing().frequencyMax()).isEqualTo(4);
    assertThat(dosage.timing().minimumInterval()).isEqualTo(Duration.ofHours(6));
    assertThat(dosage.timing().bounds())
        .isEqualTo(new Period(day("2026-01-01"), day("2026-02-01")));
  }

  @Test
  void asNeededMayBeYesOrNo() {
    assertThat(dosage("{ 'asNeeded': true }").asNeeded()).isTrue();
    assertThat(dosage("{ 'asNeeded': false }").asNeeded()).isFalse();
    assertThat(dosage("'Én ved behov'").text()).isEqualTo("Én ved behov");
  }

  @ParameterizedTest
  @CsvSource({
    "4/24h, PT6H, 4",
    "4/24 h, PT6H, 4",
    "1/4h, PT4H, 6",
    "1/4-6h, PT4H, 6",
    "1-3/d, PT8H, 3",
    "1/0.5h, PT30M, 48",
    "1/wk, PT168H,",
    "7/wk, PT24H, 1",
    "1/36h, PT36H,",
    "1/5h, PT5H,",
    "1/mo,,",
    "08:00 20:00,, 2",
    "MORN,, 1",
  })
  void theTimeBetweenTwoDosesIsTheShortestThatIsAllowed(
      String sent, Duration interval, Integer daily) {
    assertThat(timing(sent).minimumInterval()).isEqualTo(interval);
    assertThat(timing(sent).daily()).isEqualTo(daily);
  }

  @Test
  void aTimingHasItsTimesAndDays() {
    Timing timing = the(MedicationStatement.class).dosage().get(0).timing();

    assertThat(timing.timeOfDay()).containsExactly(LocalTime.of(8, 0), LocalTime.of(20, 0));
    assertThat(timing.dayOfWeek()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    assertThat(the(MedicationDispense.class).dosage().get(0).timing().months()).isEqualTo(1);
    assertThat(timing("1/2a").months()).isEqualTo(24);
    assertThat(timing("1/4-6h").periodMax()).isEqualTo(Duration.ofHours(6));
    assertThat(timing("MORN ACM").when()).containsExactly("MORN", "ACM");
  }

  @Test
  void aDoseWithoutAUnitsCodeIsKeptWithoutAUnit() {
    assertThat(dosage("{ 'dose': { 'value': 500 } }").dose())
        .isEqualTo(new Quantity(new BigDecimal(500), null));
    assertThat(dosage("{ 'dose': { 'value': 500, 'unit': 'mg' } }").dose().unit()).isNull();
    assertThat(
            dosage(
                    "{ 'dose': { 'value': 1, 'code': '1', 'system':"
                        + " 'urn:oid:2.16.578.1.12.4.1.1.7452' } }")
                .dose()
                .unit())
        .as("a unit of another system than UCUM")
        .isNull();
  }

  @Test
  void anAdministrationHasItsMomentAndWhoGaveIt() {
    MedicationAdministration given = the(MedicationAdministration.class);

    assertThat(given.is("paracetamol")).isTrue();
    assertThat(given.medication()).isNull();
    assertThat(given.at()).isEqualTo(at("2026-01-10T08:05:00+01:00"));
    assertThat(given.until()).isNull();
    assertThat(given.effective()).isEqualTo(new Period(day("2026-01-10"), day("2026-01-10")));
    assertThat(given.performer())
        .extracting(Performer::actor)
        .containsExactly("Practitioner/sp", "Practitioner/hf");
    assertThat(given.performer().get(1).function().codings()).hasSize(1);
    assertThat(given.request()).isEqualTo("MedicationRequest/ordinasjon");
    assertThat(given.device()).containsExactly("Device/dispenser");
    assertThat(given.dose()).isEqualTo(Quantity.of("500", "mg"));
    assertThat(given.route().is("per-os")).isTrue();
    assertThat(given.method().codings()).hasSize(1);
    assertThat(given.statusReason().codings()).hasSize(1);
    assertThat(given.observed()).isTrue();
    assertThat(given.channel().is("video")).isTrue();
    assertThat(given.note()).isEqualTo("Tatt med vann");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-10T07:05:00Z, 2026-01-10T08:05:00+01:00",
    "2026-07-10T23:05:00Z, 2026-07-11T01:05:00+02:00",
    "2026-01-10T08:05:00.500-05:00, 2026-01-10T14:05:00.500+01:00",
    "2026-01-10,",
    "2026-01,",
  })
  void aMomentIsInNorwegianTimeAndADateHasNone(String sent, OffsetDateTime moment) {
    MedicationAdministration given =
        Round.the(
            MedicationAdministration.class,
            "{ 'MedicationAdministration': { 'effective': '" + sent + "' } }");

    assertThat(given.at()).isEqualTo(moment);
    if (moment != null) {
      assertThat(given.at().getOffset()).isEqualTo(moment.getOffset());
      assertThat(given.effective().start()).isEqualTo(moment.toLocalDate());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"in-progress", "not-done", "on-hold", "completed", "stopped", "unknown"})
  void whatWasNotGivenIsKeptToo(String status) {
    assertThat(
            Round.the(
                    MedicationAdministration.class,
                    "{ 'MedicationAdministration': { 'status': '" + status + "' } }")
                .status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "MedicationRequest, on-hold",
    "MedicationRequest, stopped",
    "MedicationRequest, completed",
    "MedicationRequest, draft",
    "MedicationStatement, not-taken",
    "MedicationStatement, stopped",
    "MedicationDispense, declined",
    "MedicationDispense, stopped",
    "Task, rejected",
    "Task, failed",
    "Task, completed",
    "Consent, rejected",
    "Consent, inactive",
    "Flag, inactive",
    "CarePlan, revoked",
    "Procedure, not-done",
    "Device, inactive",
    "SupplyDelivery, abandoned",
    "Communication, not-done"
  })
  void whatHasEndedIsKept(String type, String status) {
    Facts facts = Round.read("{ '" + type + "': { 'status': '" + status + "' } }");

    assertThat(facts.resources()).extracting(Resource::type).containsExactly("Patient", type);
  }

  @Test
  void anAllergyThatWasEnteredInErrorIsSetAsideAndARefutedOneIsKept() {
    String status = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification|";

    Facts facts =
        Round.read(
            "{ 'AllergyIntolerance': { 'verificationStatus': '" + status + "entered-in-error' } }",
            "{ 'AllergyIntolerance': { 'verificationStatus': '" + status + "refuted' } }");

    assertThat(facts.notUsed())
        .extracting(NotUsed::ref)
        .containsExactly("AllergyIntolerance/allergyintolerance-1");
    assertThat(facts.all(AllergyIntolerance.class))
        .extracting(AllergyIntolerance::verificationStatus)
        .containsExactly("refuted");
  }

  @Test
  void anAllergyIsReadWithAndWithoutAReaction() {
    AllergyIntolerance allergy = the(AllergyIntolerance.class);

    assertThat(allergy.is("paracetamol")).isTrue();
    assertThat(allergy.clinicalStatus()).isEqualTo("active");
    assertThat(allergy.verificationStatus()).isEqualTo("confirmed");
    assertThat(allergy.criticality()).isEqualTo("high");
    assertThat(allergy.subject()).isEqualTo("Patient/beboer");
    assertThat(allergy.manifestation().is("utslett")).as("urn:uid for urn:oid").isTrue();
    assertThat(allergy.sameSubstance(the(MedicationAdministration.class))).isTrue();
    assertThat(
            Round.the(AllergyIntolerance.class, "{ 'AllergyIntolerance': { 'code': 'metadon' } }")
                .manifestation()
                .codings())
        .isEmpty();
  }

  @Test
  void aStatementADispenseAndADeliveryAreRead() {
    MedicationStatement said = the(MedicationStatement.class);
    assertThat(said.effective()).isEqualTo(new Period(day("2025-12-01"), Period.OPEN_END));
    assertThat(said.dateAsserted()).isEqualTo("2026-01-01");
    assertThat(said.informationSource()).isEqualTo("Patient/beboer");
    assertThat(said.basedOn()).isEqualTo(said.derivedFrom()).hasSize(1);

    MedicationDispense dosett = the(MedicationDispense.class);
    assertThat(dosett.whenPrepared()).isEqualTo(at("2026-01-09T12:00:00+01:00"));
    assertThat(dosett.whenHandedOver()).isEqualTo(at("2026-01-10T08:00:00+01:00"));
    assertThat(dosett.performer()).hasSize(1);
    assertThat(dosett.receiver()).containsExactly("Patient/beboer");
    assertThat(dosett.quantity()).isEqualTo(Quantity.of("7", "{tablet}"));
    assertThat(dosett.daysSupply().in("h")).isEqualByComparingTo("168");
    assertThat(dosett.authorizingPrescription()).hasSize(1);
    assertThat(dosett.dispenseType().codings()).hasSize(1);
    assertThat(dosett.prescriptionGroup()).isEqualTo("A");

    SupplyDelivery delivery = the(SupplyDelivery.class);
    assertThat(delivery.is("metadon")).isTrue();
    assertThat(delivery.patient()).as("a delivery to the ward").isNull();
    assertThat(delivery.quantity()).isEqualTo(Quantity.of("20", "{tablet}"));
    assertThat(delivery.at()).isEqualTo(at("2026-01-08T10:00:00+01:00"));
    assertThat(delivery.destination()).isEqualTo("Location/lager");
  }

  @Test
  void aPractitionerHasANumberAndQualificationsWithDaysAndLimits() {
    Practitioner nurse = the(Practitioner.class);

    assertThat(nurse.hpr()).isEqualTo("9144889");
    assertThat(nurse.active()).isTrue();
    assertThat(nurse.birthDate()).isEqualTo("1980-01-01");
    assertThat(nurse.is("sykepleier")).isTrue();
    assertThat(nurse.codes().is("legemiddelkurs")).isTrue();
    assertThat(nurse.qualified("sykepleier", day("2040-01-01"))).isTrue();
    assertThat(nurse.qualified("legemiddelkurs", day("2026-04-30"))).isTrue();
    assertThat(nurse.qualified("legemiddelkurs", day("2026-05-01"))).isFalse();
    assertThat(nurse.qualification().get(1).limitation()).isEqualTo("Ikke injeksjoner");
    assertThat(nurse.qualification().get(1).issuer()).isEqualTo("Organization/bydel");
  }

  @Test
  void aPractitionerWithoutANumberIsRead() {
    assertThat(Round.the(Practitioner.class, "{ 'Practitioner': { 'active': true } }").hpr())
        .isNull();
    assertThat(
            Round.the(
                    Practitioner.class,
                    "{ 'Practitioner': { 'identifier': { 'use': 'old', 'value': '1234567',"
                        + " 'system': 'urn:oid:2.16.578.1.12.4.1.4.4' } } }")
                .hpr())
        .as("a number that is no longer used")
        .isNull();
  }

  @Test
  void aFullmaktSaysWhatForWhomByWhomAndUntilWhen() {
    PractitionerRole fullmakt = the(PractitionerRole.class);

    assertThat(fullmakt.is("dele-ut")).isTrue();
    assertThat(fullmakt.active()).isTrue();
    assertThat(fullmakt.period()).isEqualTo(Period.year(2026));
    assertThat(fullmakt.practitioner()).isEqualTo("Practitioner/hf");
    assertThat(fullmakt.organization()).isEqualTo("Organization/bydel");
    assertThat(fullmakt.location()).containsExactly("Location/sone");
    assertThat(fullmakt.healthcareService()).containsExactly("HealthcareService/hjemmesykepleie");
    assertThat(fullmakt.specialty().codings()).hasSize(1);
    assertThat(fullmakt.patient()).isEqualTo("Patient/beboer");
    assertThat(fullmakt.grantedBy()).isEqualTo("Practitioner/sp");
  }

  @Test
  void plansTasksConsentsFlagsAndDevicesAreRead() {
    CarePlan plan = the(CarePlan.class);
    assertThat(plan.created()).isEqualTo("2026-01-02");
    assertThat(plan.activity().get(0).dailyAmount()).isEqualTo(Quantity.of("80", "mg"));
    assertThat(plan.activity().get(0).scheduled())
        .isEqualTo(new Period(day("2026-01-10"), day("2026-01-16")));
    assertThat(plan.activity().get(1).reference()).isEqualTo("MedicationRequest/ordinasjon");

    Task task = the(Task.class);
    assertThat(task.is("dele-ut")).isTrue();
    assertThat(task.subject()).isEqualTo("Patient/beboer");
    assertThat(task.start()).isEqualTo(at("2026-01-10T08:00:00+01:00"));
    assertThat(task.end()).isEqualTo(at("2026-01-10T08:10:00+01:00"));
    assertThat(task.authoredOn()).isEqualTo(at("2026-01-10T08:00:00+01:00"));
    assertThat(task.restriction()).isEqualTo(new Period(day("2026-01-10"), day("2026-01-12")));
    assertThat(task.partOf()).containsExactly("Task/runde");

    Consent consent = the(Consent.class);
    assertThat(consent.provisionType()).isEqualTo("permit");
    assertThat(consent.provision()).isEqualTo(Period.year(2026));
    assertThat(consent.scope().codings()).hasSize(1);

    assertThat(the(Flag.class).period()).isEqualTo(Period.year(2026));
    assertThat(the(Flag.class).category().codings()).hasSize(1);
    assertThat(the(Device.class).patient()).isEqualTo("Patient/beboer");
  }

  @Test
  void eventsAreRead() {
    Procedure review = the(Procedure.class);
    assertThat(review.at()).isEqualTo(at("2026-01-05T12:00:00+01:00"));
    assertThat(review.performer().get(0).actor()).isEqualTo("Practitioner/lege");
    assertThat(review.outcome().codings()).hasSize(1);
    assertThat(review.note()).isEqualTo("Sammen med pasienten");

    Communication message = the(Communication.class);
    assertThat(message.is("smerter")).isTrue();
    assertThat(message.codes().codings()).hasSize(2);
    assertThat(message.sent()).isEqualTo(at("2026-01-10T09:00:00+01:00"));
    assertThat(message.about()).containsExactly("MedicationRequest/ordinasjon");

    AdverseEvent avvik = the(AdverseEvent.class);
    assertThat(avvik.actuality()).isEqualTo("actual");
    assertThat(avvik.codes().codings()).hasSize(2);
    assertThat(avvik.date()).isEqualTo(at("2026-01-10T08:05:00+01:00"));
    assertThat(avvik.recordedDate()).isEqualTo(at("2026-01-10T10:00:00+01:00"));
    assertThat(avvik.suspectEntity()).containsExactly("Medication/boks");
  }

  @Test
  void anObservationHasItsMomentAndWhoMadeItAndAVedtakItsReason() {
    Observation count = the(Observation.class);
    assertThat(count.subject()).isEqualTo("Location/lager");
    assertThat(count.at()).isEqualTo(at("2026-01-10T15:00:00+01:00"));
    assertThat(count.performer()).containsExactly("Practitioner/sp", "Practitioner/hf");
    assertThat(count.value()).isEqualTo("19");

    ServiceRequest vedtak = the(ServiceRequest.class);
    assertThat(vedtak.authoredOn()).isEqualTo("2025-12-20");
    assertThat(vedtak.requester()).isEqualTo("Practitioner/lege");
    assertThat(vedtak.detail().codings()).hasSize(1);
    assertThat(vedtak.reason().is("smerter")).isTrue();
    assertThat(vedtak.note()).isEqualTo("Vedtak");
    assertThat(vedtak.minutes()).isEqualByComparingTo("120");
  }

  @Test
  void referencesThatNameNothingAreAbsent() {
    Task task =
        Round.the(
            Task.class,
            "{ 'Task': { 'owner': { 'display': 'Kari' }, 'basedOn': [ { 'display': 'x' } ] } }");

    assertThat(task.owner()).isNull();
    assertThat(task.basedOn()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "frequency, fire ganger daglig, is not part of a Timing",
    "max, 4 g, is not an amount in a time",
    "max, 4 g/4-6h, is not an amount in a time",
    "dose, mye, is not a number and its unit"
  })
  void aShortFormThatCannotBeReadSaysSo(String name, String value, String sentence) {
    Map<String, Object> order =
        Map.of("MedicationRequest", Map.of("dosageInstruction", Map.of(name, value)));

    assertThatThrownBy(() -> new Shorthand(Round.CONCEPTS).bundle(List.of(order)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("MedicationRequest.dosageInstruction")
        .hasMessageContaining(sentence);
  }
}
