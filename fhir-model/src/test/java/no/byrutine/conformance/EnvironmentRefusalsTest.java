package no.byrutine.conformance;

import static no.byrutine.conformance.RefusalsTest.refusal;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One fault at a time in a case of environmental health: places, measurements, steps and letters.
 */
class EnvironmentRefusalsTest {

  static Stream<RefusalsTest.Refusal> refusals() {
    return Stream.of(places(), measurements(), cases()).flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_fault_is_refused_at_its_element(RefusalsTest.Refusal refusal) {
    RefusalsTest.assertRefused(refusal);
  }

  private static Stream<RefusalsTest.Refusal> places() {
    return Stream.of(
        refusal(
            "place of an unknown kind",
            "Location-eika-barnehage",
            Location.class,
            l -> l.getTypeFirstRep().getCodingFirstRep().setCode("slott"),
            "Location.type[0]",
            "mhv-sted"),
        refusal(
            "place of no kind",
            "Location-eika-avdeling-rev",
            Location.class,
            l -> l.setType(null),
            "Location:",
            "Location.type"),
        refusal(
            "room that is nowhere",
            "Location-eika-avdeling-rev",
            Location.class,
            l -> l.setPartOf(null),
            "Location:",
            "byr-sted-1"),
        refusal(
            "organisation without a name",
            "Organization-eika-barnehage-sa",
            Organization.class,
            o -> o.setName(null),
            "Organization:",
            "Organization.name"),
        refusal(
            "organisation number with a wrong check digit",
            "Organization-eika-barnehage-sa",
            Organization.class,
            o -> o.getIdentifierFirstRep().setValue("312345677"),
            "Organization.identifier[0]",
            "byr-org-2"),
        refusal(
            "organisation of an unknown kind",
            "Organization-oslo-eksempel",
            Organization.class,
            o -> o.getTypeFirstRep().getCodingFirstRep().setCode("kiosk"),
            "Organization.type[0]",
            "mhv-virksomhet"),
        refusal(
            "plant of an unknown kind",
            "Device-kjoeletaarn",
            Device.class,
            d -> d.getType().getCodingFirstRep().setCode("kjele"),
            "Device.type",
            "mhv-anlegg"),
        refusal(
            "plant that is nowhere",
            "Device-kjoeletaarn",
            Device.class,
            d -> d.setLocation(null),
            "Device:",
            "location"));
  }

  private static Stream<RefusalsTest.Refusal> measurements() {
    return Stream.of(
        refusal(
            "sound in pascal",
            "Observation-lden-eika",
            Observation.class,
            o -> o.getValueQuantity().setCode("Pa"),
            "Observation:",
            "byr-mhv-maaling-1"),
        refusal(
            "temperature in kelvin",
            "Observation-temperatur-rev",
            Observation.class,
            o -> o.getValueQuantity().setCode("K"),
            "Observation:",
            "byr-mhv-maaling-2"),
        refusal(
            "radon in litres",
            "Observation-radon-eika",
            Observation.class,
            o -> o.getValueQuantity().setCode("Bq/L"),
            "Observation:",
            "byr-mhv-maaling-3"),
        refusal(
            "radon below zero",
            "Observation-radon-eika",
            Observation.class,
            o -> o.getValueQuantity().setValue(-1),
            "Observation:",
            "byr-mhv-maaling-3"),
        refusal(
            "bacteria in grams",
            "Observation-legionella-boblebad",
            Observation.class,
            o -> o.getValueQuantity().setCode("g/L"),
            "Observation:",
            "byr-mhv-maaling-4"),
        refusal(
            "unknown parameter",
            "Observation-co2-rev",
            Observation.class,
            o -> o.getCode().getCodingFirstRep().setCode("co3"),
            "Observation.code",
            "mhv-parameter"),
        refusal(
            "measurement in words",
            "Observation-co2-rev",
            Observation.class,
            o -> o.setValue(new BooleanType(true)),
            "Observation",
            "Quantity"),
        refusal(
            "unknown method",
            "Observation-lafmax-eika",
            Observation.class,
            o -> o.getMethod().getCodingFirstRep().setCode("gjettet"),
            "Observation.method",
            "mhv-metode"),
        refusal(
            "component without a unit",
            "Observation-luftmengde-rev",
            Observation.class,
            o -> o.getComponentFirstRep().getValueQuantity().setCode(null),
            "Observation.component[0].value",
            "byr-stedsmaaling-3"),
        refusal(
            "unknown finding",
            "Observation-kjoeletaarn-desinfisert",
            Observation.class,
            o -> o.getCode().getCodingFirstRep().setCode("pusset"),
            "Observation.code",
            "mhv-funn"),
        refusal(
            "finding without an answer",
            "Observation-bunn-synlig-lia",
            Observation.class,
            o -> o.setValue(null),
            "Observation:",
            "value"),
        refusal(
            "finding with a number without a unit",
            "Observation-bunn-synlig-lia",
            Observation.class,
            o -> o.setValue(new Quantity(3)),
            "Observation:",
            "byr-mhv-funn-1"));
  }

  private static Stream<RefusalsTest.Refusal> cases() {
    return Stream.of(
        refusal(
            "case about nothing",
            "Task-sak-eika",
            Task.class,
            t -> t.setFor(null),
            "Task:",
            "byr-mhv-sak-1"),
        refusal(
            "step of an unknown kind",
            "Task-forhaandsvarsel-eika",
            Task.class,
            t -> t.getCode().getCodingFirstRep().setCode("kaffe"),
            "Task.code",
            "mhv-sak"),
        refusal(
            "work some time that day",
            "Task-bygging-ved-eika",
            Task.class,
            t -> t.getExecutionPeriod().setStartElement(new DateTimeType("2026-06-10")),
            "Task:",
            "byr-mhv-sak-2"),
        refusal(
            "case that came some time that day",
            "Task-sak-eika",
            Task.class,
            t -> t.setAuthoredOnElement(new DateTimeType("2026-10-01")),
            "Task:",
            "byr-mhv-sak-3"),
        refusal(
            "letter of an unknown kind",
            "Communication-underretning-eika",
            Communication.class,
            c -> c.getCategoryFirstRep().getCodingFirstRep().setCode("hilsen"),
            "Communication.category[0]",
            "mhv-melding"),
        refusal(
            "letter about nothing",
            "Communication-underretning-eika",
            Communication.class,
            c -> c.setAbout(null),
            "Communication:",
            "about"),
        refusal(
            "letter that does not say when it was sent",
            "Communication-underretning-eika",
            Communication.class,
            c -> c.setSent(null),
            "Communication:",
            "byr-mhv-melding-1"),
        refusal(
            "letter sent some time that day",
            "Communication-underretning-eika",
            Communication.class,
            c -> c.setSentElement(new DateTimeType("2026-11-24")),
            "Communication:",
            "byr-mhv-melding-2"),
        refusal(
            "letter that arrived some time that day",
            "Communication-underretning-eika",
            Communication.class,
            c -> c.setReceivedElement(new DateTimeType("2026-11-25")),
            "Communication:",
            "byr-mhv-melding-3"),
        refusal(
            "document of an unknown kind",
            "DocumentReference-legionella-melding",
            DocumentReference.class,
            d -> d.getType().getCodingFirstRep().setCode("dikt"),
            "DocumentReference.type",
            "mhv-dokument"),
        refusal(
            "document about nothing",
            "DocumentReference-legionella-melding",
            DocumentReference.class,
            d -> d.getContext().setRelated(null),
            "DocumentReference",
            "context"),
        refusal(
            "form of another",
            "QuestionnaireResponse-forholdsmessighet-eika",
            QuestionnaireResponse.class,
            q -> q.setQuestionnaire("https://example.org/Questionnaire/klage"),
            "QuestionnaireResponse:",
            "byr-mhv-skjema-1"));
  }
}
