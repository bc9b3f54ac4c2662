package no.byrutine.service.hooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users did with cards is taken, checked, and counted once. */
@QuarkusTest
@QuarkusTestResource(FhirServerStub.class)
class FeedbackTest {

  private static final String PATH = "/cds-services/" + HandOutCall.ID + "/feedback";
  private static final String AT = "\"outcomeTimestamp\": \"2026-06-01T08:00:00Z\"";

  @Test
  @Requirement({1041, 1042, 1043})
  void feedbackOnACardIsTaken() {
    take(accepted(card(), "2026-06-01T08:00:00Z"))
        .statusCode(200)
        .body("taken", equalTo(1))
        .body("repeated", equalTo(0))
        .body("unknownCards", nullValue());
  }

  @Test
  @Requirement(1045)
  void theSameFeedbackCountsOnceAndAnotherIsAdded() {
    String card = card();

    take(accepted(card, "2026-06-01T09:00:00Z")).body("taken", equalTo(1));
    take(accepted(card, "2026-06-01T11:00:00+02:00"))
        .body("taken", equalTo(0))
        .body("repeated", equalTo(1));
    take(accepted(card, "2026-06-01T09:00:01Z")).body("taken", equalTo(1));
  }

  @Test
  @Requirement(1045)
  void feedbackOnSeveralCardsComesTogether() {
    String both =
        "{\"feedback\": [%s, %s]}"
            .formatted(
                one(card(), "\"outcome\": \"overridden\", " + AT),
                one(UUID.randomUUID().toString(), "\"outcome\": \"overridden\", " + AT));

    take(both).statusCode(200).body("taken", equalTo(2));
  }

  @Test
  @Requirement(1044)
  void aReasonOfTheOfferedOnesOrACommentMayBeGiven() {
    take(overridden(
            "\"overrideReason\": {\"reason\": {\"code\": \"fare\", \"system\": \"https://byrutine.no/fhir/CodeSystem/overstyringsgrunn\"}, \"userComment\": \"Etter avtale\"}"))
        .statusCode(200);
    take(overridden("\"overrideReason\": {\"reason\": {\"code\": \"fare\"}}"))
        .statusCode(400)
        .body("issue[0].expression", contains("feedback[0].overrideReason.reason.system"));
  }

  @Test
  void feedbackOnACardThatIsNotRememberedIsTakenAndTold() {
    String card = UUID.randomUUID().toString();

    take(accepted(card, "2026-06-01T08:00:00Z"))
        .statusCode(200)
        .body("taken", equalTo(1))
        .body("unknownCards", contains(card));
  }

  @Test
  void aSuggestionThatWasNotOnTheCardIsTakenAndTold() {
    String stranger = UUID.randomUUID().toString();
    String accepted = "\"outcome\": \"accepted\", \"acceptedSuggestions\": [{\"id\": \"%s\"}], ";

    take("{\"feedback\": [%s]}".formatted(one(card(), accepted.formatted(stranger) + AT)))
        .statusCode(200)
        .body("taken", equalTo(1))
        .body("unknownCards", nullValue())
        .body("unknownSuggestions", contains(stranger));
  }

  @Test
  void anExtensionIsLetThroughAndAnUnknownMemberIsNamed() {
    take("{\"feedback\": [%s], \"extension\": {\"org.example\": 1}}"
            .formatted(one(card(), "\"outcome\": \"overridden\", \"mood\": \"fine\", " + AT)))
        .statusCode(200)
        .body("ignored", contains("feedback[0].mood"));
  }

  @ParameterizedTest
  @Requirement({1042, 1043})
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                                            | 400 |
          {}                                            | 400 | feedback
          {"feedback": {}}                              | 400 | feedback
          {"feedback": []}                              | 400 | feedback
          {"feedback": [7]}                             | 400 | feedback[0]
          {"card": "x", "outcome": "accepted"}          | 400 | feedback
          {"feedback": [{"card": null}]}                | 400 | feedback[0].card
          {"feedback": [{"card": "p1"}]}                | 400 | feedback[0].card
          {"feedback": [{"outcome": "ignored"}]}        | 400 | feedback[0].outcome
          {"feedback": [{"outcomeTimestamp": "today"}]} | 400 | feedback[0].outcomeTimestamp
          {"feedback": [{"outcome": "accepted"}]}       | 400 | feedback[0].acceptedSuggestions
          """)
  void whatIsWrongIsNamedByItsElement(String body, int status, String element) {
    ValidatableResponse answer = take(body).statusCode(status).contentType("application/fhir+json");
    if (element != null) {
      answer.body("issue.expression.flatten()", hasItem(element));
    }
  }

  @Test
  void nothingIsTakenOfABodyThatHasAFault() {
    String card = card();
    String good =
        one(card, "\"outcome\": \"overridden\", \"outcomeTimestamp\": \"2026-06-01T13:00:00Z\"");

    take("{\"feedback\": [" + good + ", {\"card\": \"x\"}]}").statusCode(400);

    take("{\"feedback\": [" + good + "]}").body("taken", equalTo(1));
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    take("{\"feedback\": [%s]}"
            .formatted(
                one(
                    card(),
                    "\"outcome\": \"overridden\", \"acceptedSuggestions\": [{\"id\": \"%s\"}], %s"
                        .formatted(UUID.randomUUID(), AT))))
        .statusCode(422)
        .body("issue[0].expression", contains("feedback[0].acceptedSuggestions"));
  }

  @Test
  void aServiceThatIsNotThereTakesNone() {
    post("/cds-services/legemiddelhaandtering-utdelin/feedback", overridden(""))
        .statusCode(404)
        .body("issue[0].details.text", containsString("legemiddelhaandtering-utdeling"));
  }

  /** The first card of a call of its own. */
  private static String card() {
    String call =
        HandOutCall.prefetched().with("hookInstance", UUID.randomUUID().toString()).json();
    String card = post("/cds-services/" + HandOutCall.ID, call).extract().path("cards[0].uuid");
    assertThat(card).isNotNull();
    return card;
  }

  private static String accepted(String card, String at) {
    return "{\"feedback\": [%s]}"
        .formatted(
            one(
                card,
                "\"outcome\": \"accepted\", \"acceptedSuggestions\": [{\"id\": \"%s\"}], \"outcomeTimestamp\": \"%s\""
                    .formatted(UUID.randomUUID(), at)));
  }

  private static String overridden(String more) {
    String comma = more.isEmpty() ? "" : ", ";
    return "{\"feedback\": [%s]}"
        .formatted(one(card(), "\"outcome\": \"overridden\", " + AT + comma + more));
  }

  private static String one(String card, String members) {
    return "{\"card\": \"" + card + "\", " + members + "}";
  }

  private static ValidatableResponse take(String body) {
    return post(PATH, body);
  }

  private static ValidatableResponse post(String path, String body) {
    return given()
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(path)
        .then();
  }
}
