package no.byrutine.conformance;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault at a time in what an assessment rests on: persons, documents, forms and places. */
class AssessmentRefusalsTest {

  private static final String CONDITION = "Condition-demens";
  private static final String GOAL = "Goal-bo-hjemme";
  private static final String DOCUMENT = "DocumentReference-epikrise";
  private static final String FORM = "QuestionnaireResponse-samtale";
  private static final String PLACE = "Location-skole-eksempelhaugen";
  private static final String MEASUREMENT = "Observation-romtemperatur-2b";

  static Stream<RefusalsTest.Refusal> refusals() {
    return Stream.of(conditions(), goals(), documents(), forms(), places(), measurements())
        .flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_fault_is_refused_at_its_element(RefusalsTest.Refusal refusal) {
    RefusalsTest.assertRefused(refusal);
  }

  private static Stream<RefusalsTest.Refusal> conditions() {
    return Stream.of(
        RefusalsTest.refusal(
            "condition without a code",
            CONDITION,
            Condition.class,
            c -> c.setCode(null),
            "Condition:",
            "Condition.code"),
        RefusalsTest.refusal(
            "condition that does not say how sure it is",
            CONDITION,
            Condition.class,
            c -> c.setVerificationStatus(null),
            "Condition:",
            "verificationStatus"),
        RefusalsTest.refusal(
            "age in weeks",
            CONDITION,
            Condition.class,
            c -> ((Age) c.getOnset()).setCode("wk"),
            "Condition:",
            "byr-tilstand-1"),
        RefusalsTest.refusal(
            "onset as text",
            CONDITION,
            Condition.class,
            c -> c.setOnset(new StringType("i fjor")),
            "Condition:",
            "onsetString"),
        RefusalsTest.refusal(
            "condition of nobody",
            CONDITION,
            Condition.class,
            c -> c.setSubject(null),
            "Condition:",
            "subject"));
  }

  private static Stream<RefusalsTest.Refusal> goals() {
    return Stream.of(
        RefusalsTest.refusal(
            "goal that does not say what it is",
            GOAL,
            Goal.class,
            g -> g.setDescription(null),
            "Goal:",
            "description"),
        RefusalsTest.refusal(
            "start that is no date",
            GOAL,
            Goal.class,
            g -> g.setStart(new CodeableConcept().setText("snart")),
            "Goal",
            "CodeableConcept"),
        RefusalsTest.refusal(
            "goal of nobody", GOAL, Goal.class, g -> g.setSubject(null), "Goal:", "subject"));
  }

  private static Stream<RefusalsTest.Refusal> documents() {
    return Stream.of(
        RefusalsTest.refusal(
            "document of no kind",
            DOCUMENT,
            DocumentReference.class,
            d -> d.setType(null),
            "DocumentReference:",
            "DocumentReference.type"),
        RefusalsTest.refusal(
            "document without a date",
            DOCUMENT,
            DocumentReference.class,
            d -> d.setDate(null),
            "DocumentReference:",
            "DocumentReference.date"));
  }

  private static Stream<RefusalsTest.Refusal> forms() {
    return Stream.of(
        RefusalsTest.refusal(
            "answers to no form",
            FORM,
            QuestionnaireResponse.class,
            q -> q.setQuestionnaire(null),
            "QuestionnaireResponse:",
            "questionnaire"),
        RefusalsTest.refusal(
            "form without a name",
            FORM,
            QuestionnaireResponse.class,
            q -> q.setQuestionnaire("https://byrutine.no/fhir/Questionnaire/|1"),
            "QuestionnaireResponse.questionnaire",
            "byr-skjema-1"),
        RefusalsTest.refusal(
            "answers without a day",
            FORM,
            QuestionnaireResponse.class,
            q -> q.setAuthored(null),
            "QuestionnaireResponse:",
            "authored"),
        RefusalsTest.refusal(
            "answer without a unit",
            FORM,
            QuestionnaireResponse.class,
            q -> ((Quantity) q.getItem().get(1).getAnswerFirstRep().getValue()).setCode(null),
            "QuestionnaireResponse.item[1].answer[0].value",
            "byr-skjema-2"),
        RefusalsTest.refusal(
            "answer of a type that is not read",
            FORM,
            QuestionnaireResponse.class,
            q -> q.getItem().get(2).getAnswerFirstRep().setValue(new TimeType("08:00:00")),
            "QuestionnaireResponse.item[2].answer[0]",
            "valueTime"));
  }

  private static Stream<RefusalsTest.Refusal> places() {
    return Stream.of(
        RefusalsTest.refusal(
            "place of no kind",
            PLACE,
            Location.class,
            l -> l.setType(null),
            "Location:",
            "Location.type"),
        RefusalsTest.refusal(
            "place that is nowhere",
            PLACE,
            Location.class,
            l -> l.setAddress(null),
            "Location:",
            "byr-sted-1"),
        RefusalsTest.refusal(
            "place in a bydel of five digits",
            PLACE,
            Location.class,
            l -> ((Coding) l.getAddress().getExtensionFirstRep().getValue()).setCode("30105"),
            "Location.address.extension[0].value",
            "byr-adr-1"));
  }

  private static Stream<RefusalsTest.Refusal> measurements() {
    return Stream.of(
        RefusalsTest.refusal(
            "measurement of a place without a value",
            MEASUREMENT,
            Observation.class,
            o -> o.setValue(null),
            "Observation:",
            "byr-stedsmaaling-1"),
        RefusalsTest.refusal(
            "component without a unit",
            MEASUREMENT,
            Observation.class,
            o -> o.getComponentFirstRep().setValue(new Quantity().setValue(BigDecimal.ONE)),
            "Observation.component[0].value",
            "byr-stedsmaaling-3"),
        RefusalsTest.refusal(
            "measurement that does not say when",
            MEASUREMENT,
            Observation.class,
            o -> o.setEffective(null),
            "Observation:",
            "effective"),
        RefusalsTest.refusal(
            "measurement of nothing",
            MEASUREMENT,
            Observation.class,
            o -> o.setSubject(null),
            "Observation:",
            "subject"));
  }
}
