package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import no.byrutine.decision.NotUsed;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Condition;
import no.byrutine.fhir.DocumentReference;
import no.byrutine.fhir.Goal;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Organization;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.fhir.QuestionnaireResponse.Item;
import no.byrutine.fhir.Resource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is read of places, conditions, goals, documents and forms")
class AssessmentsTest {

  private static final Facts GOOD = new BundleReader().read(Round.GOOD, Round.INPUTS);

  private static <T extends Resource> T the(Class<T> type) {
    return GOOD.all(type).get(0);
  }

  private static QuestionnaireResponse form(String items) {
    return Round.the(
        QuestionnaireResponse.class, "{ 'QuestionnaireResponse': { 'item': " + items + " } }");
  }

  @Test
  void aPlaceHasItsNameItsBydelAndWhatItIsPartOf() {
    Location room = the(Location.class);

    assertThat(room.name()).isEqualTo("Storsalen");
    assertThat(room.bydel()).isEqualTo("030105");
    assertThat(room.codes().codings()).containsExactly(new Coding("x", "barnehage"));
    assertThat(room.physicalType().codings()).containsExactly(new Coding("x", "ro"));
    assertThat(room.partOf()).isEqualTo("Location/hus");
    assertThat(room.managingOrganization()).isEqualTo("Organization/bydel");
    assertThat(the(Organization.class).partOf()).isEqualTo("Organization/bydel");
  }

  @Test
  void aMeasurementHasItsMethodAndWhatWasMeasuredAlongWithIt() {
    Observation measurement =
        Round.the(
            Observation.class,
            """
            { 'Observation': { 'code': 'x|radon', 'subject': 'Location/rom', 'value': 90,
              'category': 'x|inneklima', 'method': 'x|sporfilm', 'component': [
                { 'code': 'x|temperatur', 'value': '-2.5 Cel' }, { 'code': 'x|personer', 'value': 4 },
                { 'code': 'x|vinduer', 'value': true }, { 'code': 'x|utstyr', 'value': 'smerter' },
                { 'code': 'x|ikke-maalt' } ] } }""");

    assertThat(measurement.subject()).isEqualTo("Location/rom");
    assertThat(measurement.value()).isEqualByComparingTo("90");
    assertThat(measurement.unit()).isEqualTo("1");
    assertThat(measurement.category().codings()).containsExactly(new Coding("x", "inneklima"));
    assertThat(measurement.method().codings()).containsExactly(new Coding("x", "sporfilm"));
    assertThat(measurement.components())
        .extracting(Observation.Component::value)
        .containsExactly(new BigDecimal("-2.5"), BigDecimal.valueOf(4), null, null, null);
    assertThat(measurement.components())
        .extracting(Observation.Component::unit)
        .containsExactly("Cel", "1", null, null, null);
    assertThat(measurement.components().get(2).yes()).isTrue();
    assertThat(measurement.components().get(3).answer().is("smerter")).isTrue();
    assertThat(measurement.components().get(0).codes().codings())
        .containsExactly(new Coding("x", "temperatur"));
    assertThat(measurement.withStatus("amended"))
        .isEqualTo(
            Observation.builder(measurement.ref())
                .codes(measurement.codes())
                .status("amended")
                .subject("Location/rom")
                .value(measurement.value(), "1")
                .category(measurement.category())
                .method(measurement.method())
                .components(measurement.components())
                .build());
  }

  @Test
  void aConditionHasItsSeverityAndTheAgeItBeganAt() {
    Condition condition = the(Condition.class);

    assertThat(condition.codes().codings()).containsExactly(new Coding("x", "demens"));
    assertThat(condition.clinicalStatus().codings())
        .extracting(Coding::code)
        .containsExactly("active");
    assertThat(condition.verificationStatus().codings())
        .extracting(Coding::code)
        .containsExactly("confirmed");
    assertThat(condition.severity().codings()).containsExactly(new Coding("x", "moderat"));
    assertThat(condition.subject()).isEqualTo("Patient/beboer");
    assertThat(condition.onset()).isEqualTo(Period.ALWAYS);
    assertThat(condition.onsetAge()).isEqualByComparingTo("71");
    assertThat(condition.recorded()).isEqualTo("2026-01-01");
  }

  @ParameterizedTest
  @CsvSource({"30 mo, 2.5", "7 mo, 0.5833", "23 mo, 1.9166", "0 a, 0"})
  void anAgeInMonthsIsNeverOneThatIsNotReached(String onset, BigDecimal years) {
    assertThat(
            Round.the(Condition.class, "{ 'Condition': { 'onset': '" + onset + "' } }").onsetAge())
        .isEqualByComparingTo(years);
  }

  @Test
  void aConditionMayHaveBegunOnAnUnknownDayOfAYear() {
    Condition condition = Round.the(Condition.class, "{ 'Condition': { 'onset': '2024' } }");

    assertThat(condition.onset()).isEqualTo(Period.year(2024));
    assertThat(condition.onsetAge()).isNull();
  }

  @Test
  void aGoalIsInWordsAndSaysWhoseItIs() {
    Goal goal = the(Goal.class);

    assertThat(goal.status()).isEqualTo("active");
    assertThat(goal.text()).isEqualTo("Bo hjemme så lenge som mulig");
    assertThat(goal.description().codings()).isEmpty();
    assertThat(goal.codes().codings()).containsExactly(new Coding("x", "viktig"));
    assertThat(goal.subject()).isEqualTo("Patient/beboer");
    assertThat(goal.expressedBy()).isEqualTo("RelatedPerson/datter");
    assertThat(goal.start()).isEqualTo("2026-01-10");
    assertThat(
            Round.the(Goal.class, "{ 'Goal': { 'description': 'smerter' } }")
                .description()
                .is("smerter"))
        .isTrue();
  }

  @Test
  void aDocumentSaysWhatItIsAbout() {
    DocumentReference document = the(DocumentReference.class);

    assertThat(document.status()).isEqualTo("current");
    assertThat(document.codes().codings()).containsExactly(new Coding("x", "tilstandsrapport"));
    assertThat(document.subject()).isEqualTo("Patient/beboer");
    assertThat(document.date()).isEqualTo(OffsetDateTime.parse("2026-01-10T09:00:00+01:00"));
    assertThat(document.author()).containsExactly("Practitioner/sp");
    assertThat(document.related()).containsExactly("Location/rom", "Organization/barnehage");
  }

  @Test
  void aFormIsKnownByItsAddress() {
    QuestionnaireResponse form = the(QuestionnaireResponse.class);

    assertThat(form.is("samtale")).isTrue();
    assertThat(form.status()).isEqualTo("completed");
    assertThat(form.subject()).isEqualTo("Patient/beboer");
    assertThat(form.author()).isEqualTo("Practitioner/sp");
    assertThat(form.authored()).isEqualTo(OffsetDateTime.parse("2026-01-10T12:00:00+01:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://x.no/q/samtale, http://x.no/q samtale",
    "http://x.no/q/samtale|2.1, http://x.no/q samtale",
    "http://x.no/q/samtale#del, http://x.no/q samtale",
    "urn:uuid:7d0f0b5e, ''",
    "samtalen, ''",
    "http://x.no/, ''"
  })
  void aVersionOfAFormIsThatForm(String address, String code) {
    QuestionnaireResponse form =
        Round.the(
            QuestionnaireResponse.class,
            "{ 'QuestionnaireResponse': { 'questionnaire': '" + address + "' } }");

    assertThat(form.codes().codings())
        .extracting(coding -> coding.system() + " " + coding.code())
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void aFormOfOursThatIsNotKnownIsAMisspelling() {
    Input form =
        new Input(
            "samtale",
            "QuestionnaireResponse",
            List.of("samtale"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            new Words("Trengs.", "Needed."));
    String json =
        Round.bundle(
            "{ 'QuestionnaireResponse': {"
                + " 'questionnaire': 'https://byrutine.no/fhir/Questionnaire/samtael|1' } }");

    BadInput refusal =
        catchThrowableOfType(
            BadInput.class,
            () -> new BundleReader().read(json, new Inputs(List.of(form), Round.CONCEPTS)));

    assertThat(refusal.issues())
        .extracting(Issue::code, Issue::expression)
        .containsExactly(tuple("code-invalid", "Bundle.entry[1].resource.questionnaire"));
  }

  @Test
  void anAnswerHasItsType() {
    QuestionnaireResponse form = the(QuestionnaireResponse.class);

    assertThat(form.yes("1")).isTrue();
    assertThat(form.no("1")).isFalse();
    assertThat(form.answer("2").is("smerter")).isTrue();
    assertThat(form.answer("1").codings()).isEmpty();
    assertThat(form.items().get(2).value()).isEqualByComparingTo("60.5");
    assertThat(form.items().get(2).unit()).isEqualTo("kg");
    assertThat(form.text("4")).isEqualTo("Vil helst være hjemme");
    assertThat(form.date("5")).isEqualTo(LocalDate.parse("2026-01-09"));
    assertThat(form.items().get(5).value()).isEqualByComparingTo("3");
    assertThat(form.items().get(5).unit()).isEqualTo("1");
  }

  @Test
  void yesAndNoTogetherAreNeither() {
    QuestionnaireResponse form = the(QuestionnaireResponse.class);

    assertThat(form.answered("7")).isTrue();
    assertThat(form.yes("7")).isFalse();
    assertThat(form.no("7")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "9"})
  void aQuestionWithoutAnAnswerIsNotAnswered(String linkId) {
    QuestionnaireResponse form = the(QuestionnaireResponse.class);

    assertThat(form.answered(linkId)).isFalse();
    assertThat(form.yes(linkId)).isFalse();
    assertThat(form.no(linkId)).isFalse();
    assertThat(form.text(linkId)).isNull();
    assertThat(form.date(linkId)).isNull();
  }

  @Test
  void whatStandsWithinAnotherComesInTheOrderOfTheForm() {
    QuestionnaireResponse form =
        form(
            """
            [ { 'linkId': '1', 'item': [
                { 'linkId': '1.1', 'answer': { 'value': true, 'item': { '1.1.1': 'fra i fjor' } } },
                { 'linkId': '1.2', 'answer': false } ] },
              { 'linkId': '2', 'answer': [ 'smerter', 'per-os' ] } ]""");

    assertThat(form.items())
        .extracting(Item::linkId)
        .containsExactly("1", "1.1", "1.1.1", "1.2", "2", "2");
    assertThat(form.no("1.2")).isTrue();
    assertThat(form.answer("2").concepts()).containsExactlyInAnyOrder("smerter", "per-os");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{ 'valueTime': '08:00:00' }; 08:00:00",
        "{ 'valueUri': 'http://x.no' }; http://x.no",
        "{ 'valueReference': 'Practitioner/sp' }; Practitioner/sp",
        "{ 'valueCoding': { 'display': 'Annet' } }; Annet"
      })
  void anAnswerOfAnotherTypeIsKeptInWords(String answer, String text) {
    assertThat(form("{ '1': " + answer + " }").text("1")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ 'Condition': { 'verificationStatus':"
            + " 'http://terminology.hl7.org/CodeSystem/condition-ver-status|entered-in-error' } }",
        "{ 'Goal': { 'lifecycleStatus': 'entered-in-error' } }",
        "{ 'Goal': { 'lifecycleStatus': 'cancelled' } }",
        "{ 'DocumentReference': { 'status': 'entered-in-error' } }",
        "{ 'QuestionnaireResponse': { 'status': 'entered-in-error' } }"
      })
  void whatIsWithdrawnIsSetAside(String shortly) {
    Facts facts = Round.read(shortly);

    assertThat(facts.resources()).hasSize(1);
    assertThat(facts.notUsed())
        .singleElement()
        .extracting(NotUsed::why)
        .asString()
        .contains("trukket tilbake");
  }
}
