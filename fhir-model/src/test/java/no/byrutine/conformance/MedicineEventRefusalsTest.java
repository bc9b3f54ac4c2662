package no.byrutine.conformance;

import static no.byrutine.conformance.RefusalsTest.refusal;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.SupplyDelivery;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault at a time in what is done, sent, counted and reported about medicines. */
class MedicineEventRefusalsTest {

  static Stream<RefusalsTest.Refusal> refusals() {
    return Stream.of(done(), sent(), reported(), staff(), counted()).flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_fault_is_refused_at_its_element(RefusalsTest.Refusal refusal) {
    RefusalsTest.assertRefused(refusal);
  }

  private static Stream<RefusalsTest.Refusal> done() {
    return Stream.of(
        refusal(
            "notice that does not say what",
            "Flag-hund-i-huset",
            Flag.class,
            f -> f.setCode(null),
            "Flag:",
            "Flag.code"),
        refusal(
            "notice without days",
            "Flag-hund-i-huset",
            Flag.class,
            f -> f.setPeriod(null),
            "Flag:",
            "Flag.period"),
        refusal(
            "act of an unknown kind",
            "Procedure-legemiddelgjennomgang",
            Procedure.class,
            p -> p.getCode().getCodingFirstRep().setCode("operasjon"),
            "Procedure.code",
            "legemiddelhandling"),
        refusal(
            "act that does not say when",
            "Procedure-legemiddelgjennomgang",
            Procedure.class,
            p -> p.setPerformed(null),
            "Procedure:",
            "byr-handling-1"),
        refusal(
            "act at an age",
            "Procedure-legemiddelgjennomgang",
            Procedure.class,
            p -> p.setPerformed(new StringType("i vår")),
            "Procedure:",
            "performedString"),
        refusal(
            "device of no kind",
            "Device-medisindispenser",
            Device.class,
            d -> d.setType(null),
            "Device:",
            "Device.type"),
        refusal(
            "device that is nowhere",
            "Device-medisindispenser",
            Device.class,
            d -> d.setPatient(null),
            "Device:",
            "byr-utstyr-1"));
  }

  private static Stream<RefusalsTest.Refusal> sent() {
    return Stream.of(
        refusal(
            "message of an unknown kind",
            "Communication-til-forskriver",
            Communication.class,
            c -> c.getCategoryFirstRep().getCodingFirstRep().setCode("hilsen"),
            "Communication.category[0]",
            "legemiddelmelding"),
        refusal(
            "message that does not say when it was sent",
            "Communication-pasienten-er-fortalt",
            Communication.class,
            c -> c.setSent(null),
            "Communication:",
            "byr-legemiddelmelding-1"),
        refusal(
            "message sent some time that day",
            "Communication-pasienten-er-fortalt",
            Communication.class,
            c -> c.setSentElement(new DateTimeType("2026-03-02")),
            "Communication:",
            "byr-legemiddelmelding-2"),
        refusal(
            "message that arrived some time that day",
            "Communication-pasienten-er-fortalt",
            Communication.class,
            c -> c.setReceivedElement(new DateTimeType("2026-03")),
            "Communication:",
            "byr-legemiddelmelding-3"),
        refusal(
            "delivery of a negative amount",
            "SupplyDelivery-morfin-fra-apotek",
            SupplyDelivery.class,
            s -> s.getSuppliedItem().getQuantity().setValue(-1),
            "SupplyDelivery.suppliedItem.quantity",
            "byr-leveranse-1"),
        refusal(
            "delivery of nothing",
            "SupplyDelivery-morfin-fra-apotek",
            SupplyDelivery.class,
            s -> s.getSuppliedItem().setItem(null),
            "SupplyDelivery.suppliedItem",
            "item"),
        refusal(
            "delivery to nowhere",
            "SupplyDelivery-morfin-fra-apotek",
            SupplyDelivery.class,
            s -> s.setDestination(null),
            "SupplyDelivery:",
            "destination"));
  }

  private static Stream<RefusalsTest.Refusal> reported() {
    return Stream.of(
        refusal(
            "deviation of no kind",
            "AdverseEvent-feil-dose",
            AdverseEvent.class,
            a -> a.setEvent(null).setCategory(null),
            "AdverseEvent:",
            "byr-avvik-1"),
        refusal(
            "deviation of an unknown kind",
            "AdverseEvent-feil-dose",
            AdverseEvent.class,
            a -> a.getEvent().getCodingFirstRep().setCode("uhell"),
            "AdverseEvent.event",
            "legemiddelhendelse"),
        refusal(
            "deviation that does not say when",
            "AdverseEvent-feil-dose",
            AdverseEvent.class,
            a -> a.setDate(null).setRecordedDate(null),
            "AdverseEvent:",
            "byr-avvik-2"),
        refusal(
            "deviation some time that day",
            "AdverseEvent-feil-dose",
            AdverseEvent.class,
            a -> a.setDateElement(new DateTimeType("2026-03-02")),
            "AdverseEvent:",
            "byr-avvik-3"),
        refusal(
            "deviation reported some time that day",
            "AdverseEvent-feil-dose",
            AdverseEvent.class,
            a -> a.setRecordedDateElement(new DateTimeType("2026-03-02")),
            "AdverseEvent:",
            "byr-avvik-4"),
        refusal(
            "harm of an unknown degree",
            "AdverseEvent-feil-dose",
            AdverseEvent.class,
            a -> a.getSeriousness().getCodingFirstRep().setCode("ille"),
            "AdverseEvent.seriousness",
            "legemiddelskade"),
        refusal(
            "task about nothing",
            "Task-behandle-avvik",
            Task.class,
            t -> t.setFor(null).setFocus(null),
            "Task:",
            "byr-oppfoelging-1"),
        refusal(
            "follow-up of an unknown kind",
            "Task-behandle-avvik",
            Task.class,
            t -> t.getCode().getCodingFirstRep().setCode("dele-ut"),
            "Task.code",
            "legemiddeloppfoelging"),
        refusal(
            "alert some time that day",
            "Task-dispenser-varsel",
            Task.class,
            t -> t.getExecutionPeriod().setStartElement(new DateTimeType("2026-03-03")),
            "Task:",
            "byr-oppfoelging-2"),
        refusal(
            "task given some time that day",
            "Task-behandle-avvik",
            Task.class,
            t -> t.setAuthoredOnElement(new DateTimeType("2026-03-02")),
            "Task:",
            "byr-oppfoelging-3"),
        refusal(
            "difference that rests on nothing",
            "DetectedIssue-morfin-mangler",
            DetectedIssue.class,
            d -> d.setImplicated(null),
            "DetectedIssue:",
            "implicated"),
        refusal(
            "difference of an unknown kind",
            "DetectedIssue-morfin-mangler",
            DetectedIssue.class,
            d -> d.getCode().getCodingFirstRep().setCode("svinn"),
            "DetectedIssue.code",
            "beholdningsavvik"),
        refusal(
            "draft that is in force",
            "ServiceRequest-kap4a-utkast",
            ServiceRequest.class,
            s -> s.setStatus(ServiceRequestStatus.ACTIVE),
            "ServiceRequest.status",
            "draft"),
        refusal(
            "draft of an order",
            "ServiceRequest-kap4a-utkast",
            ServiceRequest.class,
            s -> s.setIntent(ServiceRequestIntent.ORDER),
            "ServiceRequest.intent",
            "proposal"));
  }

  private static Stream<RefusalsTest.Refusal> staff() {
    return Stream.of(
        refusal(
            "position of nobody",
            "PractitionerRole-stilling-assistent",
            PractitionerRole.class,
            p -> p.setPractitioner(null),
            "PractitionerRole:",
            "practitioner"),
        refusal(
            "position without a first day",
            "PractitionerRole-stilling-assistent",
            PractitionerRole.class,
            p -> p.getPeriod().setStart(null).setEndElement(new DateTimeType("2026-12-31")),
            "PractitionerRole.period",
            "start"),
        refusal(
            "fullmakt as a position",
            "PractitionerRole-stilling-assistent",
            PractitionerRole.class,
            p ->
                p.getCodeFirstRep()
                    .getCodingFirstRep()
                    .setSystem("https://byrutine.no/fhir/CodeSystem/legemiddeloppgave")
                    .setCode("dele-ut"),
            "PractitionerRole.code[0]",
            "legemiddelstilling"),
        refusal(
            "unit of no kind",
            "Organization-hjemmetjenesten-lia",
            Organization.class,
            o -> o.setType(null),
            "Organization:",
            "Organization.type"),
        refusal(
            "unit without a name",
            "Organization-hjemmetjenesten-lia",
            Organization.class,
            o -> o.setName(null),
            "Organization:",
            "Organization.name"));
  }

  private static Stream<RefusalsTest.Refusal> counted() {
    return Stream.of(
        refusal(
            "count of no medicine",
            "Observation-morfin-telling",
            Observation.class,
            o -> o.setFocus(null),
            "Observation:",
            "focus"),
        refusal(
            "count below zero",
            "Observation-morfin-telling",
            Observation.class,
            o -> o.getValueQuantity().setValue(-1),
            "Observation.value",
            "byr-telling-1"),
        refusal(
            "count by nobody",
            "Observation-morfin-telling",
            Observation.class,
            o -> o.setPerformer(null),
            "Observation:",
            "performer"),
        refusal(
            "temperature in another unit",
            "Observation-kjoeleskap-temperatur",
            Observation.class,
            o -> o.getValueQuantity().setCode("[degF]"),
            "Observation.value",
            "byr-temperatur-1"),
        refusal(
            "temperature of an unknown thing",
            "Observation-kjoeleskap-temperatur",
            Observation.class,
            o -> o.getCode().getCodingFirstRep().setCode("temperatur-ute"),
            "Observation.code",
            "legemiddeltemperatur"),
        refusal(
            "check some time that day",
            "Observation-tale-foer-dose",
            Observation.class,
            o -> o.setEffective(new DateTimeType("2026-03-02")),
            "Observation:",
            "byr-rus-1"),
        refusal(
            "check without an answer",
            "Observation-tale-foer-dose",
            Observation.class,
            o -> o.setValue(null),
            "Observation:",
            "value"),
        refusal(
            "check with an unknown answer",
            "Observation-tale-foer-dose",
            Observation.class,
            o -> o.getValueCodeableConcept().getCodingFirstRep().setCode("litt"),
            "Observation.value",
            "ruspaavirkning-svar"));
  }
}
