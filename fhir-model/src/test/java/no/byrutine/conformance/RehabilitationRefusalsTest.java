package no.byrutine.conformance;

import static no.byrutine.conformance.RefusalsTest.refusal;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault at a time in an application, a stay and what is measured in it. */
class RehabilitationRefusalsTest {

  static Stream<RefusalsTest.Refusal> refusals() {
    return Stream.of(application(), stay(), barthel(), measurements()).flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_fault_is_refused_at_its_element(RefusalsTest.Refusal refusal) {
    RefusalsTest.assertRefused(refusal);
  }

  private static Stream<RefusalsTest.Refusal> application() {
    return Stream.of(
        refusal(
            "application by nobody",
            "ServiceRequest-soeknad-rehabilitering",
            ServiceRequest.class,
            s -> s.setRequester(null),
            "ServiceRequest:",
            "requester"),
        refusal(
            "application without a day",
            "ServiceRequest-soeknad-rehabilitering",
            ServiceRequest.class,
            s -> s.setAuthoredOn(null),
            "ServiceRequest:",
            "authoredOn"),
        refusal(
            "decision as an application",
            "ServiceRequest-soeknad-rehabilitering",
            ServiceRequest.class,
            s -> s.getCode().getCodingFirstRep().setCode("fra-vedtak"),
            "ServiceRequest.code",
            "rehabilitering-soeknad"),
        refusal(
            "application for what is not to be given",
            "ServiceRequest-soeknad-rehabilitering",
            ServiceRequest.class,
            s -> s.setDoNotPerform(true),
            "ServiceRequest",
            "doNotPerform"),
        refusal(
            "decision without a first day",
            "ServiceRequest-vedtak-rehabilitering",
            ServiceRequest.class,
            s -> s.getOccurrencePeriod().setStart(null),
            "ServiceRequest.occurrence",
            "start"),
        refusal(
            "decision without days",
            "ServiceRequest-vedtak-rehabilitering",
            ServiceRequest.class,
            s -> s.setOccurrence(null),
            "ServiceRequest:",
            "occurrence"),
        refusal(
            "check that does not say when",
            "ServiceRequest-kontroll-etter-hjerneslag",
            ServiceRequest.class,
            s -> s.setOccurrence(null),
            "ServiceRequest:",
            "occurrence"),
        refusal(
            "sender of no kind",
            "Organization-bydel-lia",
            Organization.class,
            o -> o.setType(null),
            "Organization:",
            "Organization.type"),
        refusal(
            "role that does not apply",
            "PractitionerRole-soeknad-saksbehandler",
            PractitionerRole.class,
            p -> p.getCodeFirstRep().getCodingFirstRep().setCode("kad"),
            "PractitionerRole.code[0]",
            "rehabilitering-avsender"),
        refusal(
            "consent to something else",
            "Consent-soeknad-rehabilitering",
            Consent.class,
            c -> c.getCategoryFirstRep().getCoding().remove(1),
            "Consent:",
            "byr-soeknadssamtykke-1"),
        refusal(
            "consent that says neither yes nor no",
            "Consent-soeknad-rehabilitering",
            Consent.class,
            c ->
                c.getProvision()
                    .setType(null)
                    .getPeriod()
                    .setStartElement(new DateTimeType("2026-03-01")),
            "Consent.provision",
            "type"),
        refusal(
            "case sent to an unknown place",
            "Task-saken-til-bydelen",
            Task.class,
            t -> t.getCode().getCodingFirstRep().setCode("kad"),
            "Task.code",
            "rehabilitering-oppgave"),
        refusal(
            "case of nobody",
            "Task-saken-til-bydelen",
            Task.class,
            t -> t.setFor(null),
            "Task:",
            "Task.for"));
  }

  private static Stream<RefusalsTest.Refusal> stay() {
    return Stream.of(
        refusal(
            "finished stay without a last day",
            "Encounter-opphold-rehabilitering",
            Encounter.class,
            e -> e.getPeriod().setEnd(null),
            "Encounter:",
            "byr-rehabopphold-1"),
        refusal(
            "stay without a first day",
            "Encounter-opphold-rehabilitering",
            Encounter.class,
            e -> e.getPeriod().setStart(null),
            "Encounter.period",
            "start"),
        refusal(
            "stay of another kind",
            "Encounter-opphold-rehabilitering",
            Encounter.class,
            e -> e.getTypeFirstRep().getCodingFirstRep().setCode("langtid"),
            "Encounter.type[0]",
            "rehabilitering-opphold"),
        refusal(
            "goal that nobody has said",
            "Goal-gaa-til-butikken",
            Goal.class,
            g -> g.setExpressedBy(null),
            "Goal:",
            "expressedBy"),
        refusal(
            "goal of no kind",
            "Goal-gaa-til-butikken",
            Goal.class,
            g -> g.setCategory(null),
            "Goal:",
            "category"),
        refusal(
            "report of nobody",
            "DocumentReference-tverrfaglig-rapport",
            DocumentReference.class,
            d -> d.setSubject(null),
            "DocumentReference:",
            "subject"),
        refusal(
            "report of an unknown kind",
            "DocumentReference-tverrfaglig-rapport",
            DocumentReference.class,
            d -> d.getType().getCodingFirstRep().setCode("kad"),
            "DocumentReference.type",
            "rehabilitering-rapport"),
        refusal(
            "form of another",
            "QuestionnaireResponse-soeknad-utfylt",
            QuestionnaireResponse.class,
            q -> q.setQuestionnaire("https://example.org/Questionnaire/soeknad"),
            "QuestionnaireResponse:",
            "byr-opplysning-1"),
        refusal(
            "form of a day",
            "QuestionnaireResponse-soeknad-utfylt",
            QuestionnaireResponse.class,
            q -> q.setAuthoredElement(new DateTimeType("2026-03-03")),
            "QuestionnaireResponse:",
            "byr-opplysning-2"),
        refusal(
            "two answers to one question",
            "QuestionnaireResponse-soeknad-utfylt",
            QuestionnaireResponse.class,
            q -> q.getItemFirstRep().addAnswer().setValue(new BooleanType(false)),
            "QuestionnaireResponse.item[0]",
            "answer"),
        refusal(
            "answer with a date",
            "QuestionnaireResponse-soeknad-utfylt",
            QuestionnaireResponse.class,
            q -> q.getItemFirstRep().getAnswerFirstRep().setValue(new DateType("2026-03-03")),
            "QuestionnaireResponse.item[0].answer[0]",
            "valueDate"));
  }

  private static Stream<RefusalsTest.Refusal> barthel() {
    return Stream.of(
        refusal(
            "Barthel of no scale",
            "Observation-barthel-slutt",
            Observation.class,
            o -> o.setMethod(null),
            "Observation:",
            "byr-barthel-1"),
        refusal(
            "21 of 20",
            "Observation-barthel-start",
            Observation.class,
            o -> o.setValue(new IntegerType(21)),
            "Observation:",
            "byr-barthel-2"),
        refusal(
            "-1 of 20",
            "Observation-barthel-start",
            Observation.class,
            o -> o.setValue(new IntegerType(-1)),
            "Observation:",
            "byr-barthel-2"),
        refusal(
            "105 of 100",
            "Observation-barthel-slutt",
            Observation.class,
            o -> o.getValueQuantity().setValue(105),
            "Observation:",
            "byr-barthel-3"),
        refusal(
            "84 of 100",
            "Observation-barthel-slutt",
            Observation.class,
            o -> o.getValueQuantity().setValue(84),
            "Observation:",
            "byr-barthel-3"),
        refusal(
            "half a point",
            "Observation-barthel-start",
            Observation.class,
            o ->
                o.setValue(
                    new Quantity()
                        .setValue(new BigDecimal("12.5"))
                        .setSystem("http://unitsofmeasure.org")
                        .setCode("{score}")),
            "Observation:",
            "byr-barthel-4"),
        refusal(
            "item that is none",
            "Observation-barthel-start",
            Observation.class,
            o -> o.getComponentFirstRep().getCode().getCodingFirstRep().setCode("72172-0"),
            "Observation:",
            "byr-barthel-6"),
        refusal(
            "item as a total",
            "Observation-barthel-slutt",
            Observation.class,
            o -> o.getCode().getCodingFirstRep().setCode("83185-9"),
            "Observation:",
            "byr-barthel-5"),
        refusal(
            "total as an item",
            "Observation-barthel-forflytning",
            Observation.class,
            o -> o.getCode().getCodingFirstRep().setCode("96761-2"),
            "Observation:",
            "byr-barthelledd-2"),
        refusal(
            "item of 16 points",
            "Observation-barthel-forflytning",
            Observation.class,
            o -> o.setValue(new IntegerType(16)),
            "Observation.value",
            "byr-barthelledd-1"));
  }

  private static Stream<RefusalsTest.Refusal> measurements() {
    return Stream.of(
        refusal(
            "result without a unit",
            "Observation-berg",
            Observation.class,
            o -> o.getValueQuantity().setCode(null).setSystem(null),
            "Observation:",
            "byr-rehabmaaling-1"),
        refusal(
            "result below zero",
            "Observation-berg",
            Observation.class,
            o -> o.getValueQuantity().setValue(-1),
            "Observation:",
            "byr-rehabmaaling-2"),
        refusal(
            "TUG in minutes",
            "Observation-tug",
            Observation.class,
            o -> o.getValueQuantity().setCode("min"),
            "Observation:",
            "byr-rehabmaaling-3"),
        refusal(
            "speed in km/h",
            "Observation-ganghastighet",
            Observation.class,
            o -> o.getValueQuantity().setCode("km/h"),
            "Observation:",
            "byr-rehabmaaling-4"),
        refusal(
            "walk in km",
            "Observation-seks-minutter-gangtest",
            Observation.class,
            o -> o.getValueQuantity().setCode("km"),
            "Observation:",
            "byr-rehabmaaling-5"),
        refusal(
            "training in minutes",
            "Observation-trening-per-dag",
            Observation.class,
            o -> o.getValueQuantity().setCode("min"),
            "Observation:",
            "byr-rehabmaaling-6"),
        refusal(
            "wait in weeks",
            "Observation-dager-utskrivningsklar",
            Observation.class,
            o -> o.getValueQuantity().setCode("wk"),
            "Observation:",
            "byr-rehabmaaling-7"),
        refusal(
            "pulse in beats",
            "Observation-puls-under-trening",
            Observation.class,
            o -> o.getValueQuantity().setCode("/min"),
            "Observation:",
            "byr-rehabmaaling-8"),
        refusal(
            "unknown tool",
            "Observation-tug",
            Observation.class,
            o -> o.getCode().getCodingFirstRep().setCode("barthel-0-20"),
            "Observation:",
            "byr-rehabmaaling-9"),
        refusal(
            "answer to an unknown question",
            "Observation-svar-medisinsk-stabil",
            Observation.class,
            o -> o.getCode().getCodingFirstRep().setCode("stabil"),
            "Observation.code",
            "rehabiliteringssvar"),
        refusal(
            "choice that is none",
            "Observation-svar-riktig-tilbud",
            Observation.class,
            o -> o.getValueCodeableConcept().getCodingFirstRep().setCode("fra-soeknad"),
            "Observation:",
            "byr-rehabsvar-1"),
        refusal(
            "question without an answer",
            "Observation-svar-medisinsk-stabil",
            Observation.class,
            o -> o.setValue(null),
            "Observation:",
            "value"),
        refusal(
            "fewer than no places",
            "Observation-ledige-plasser",
            Observation.class,
            o -> o.setValue(new IntegerType(-1)),
            "Observation.value",
            "byr-kapasitet-1"));
  }
}
