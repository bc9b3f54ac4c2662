package no.byrutine.service.json;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import no.byrutine.service.Example;
import org.junit.jupiter.api.Test;

/** A form out, filled in, and posted with the rest of the case. */
@QuarkusTest
class QuestionnaireResourceTest {

  private static final String PACK = "forsterket-rehabilitering";
  private static final String STABLE = "item.find { it.linkId == 'stabilitet' }";

  @Test
  void theFormAsksForWhatIsMissingAndSaysWhy() {
    form(example(), "")
        .statusCode(200)
        .contentType(startsWith("application/fhir+json"))
        .header("Cache-Control", "no-store")
        .body("resourceType", equalTo("Questionnaire"))
        .body("url", equalTo("https://byrutine.no/fhir/Questionnaire/" + PACK))
        .body("item.linkId", hasItems("stabilitet", "barthel-maaling", "maalsvar"))
        .body("item.linkId", not(hasItem("maalbar-bedring")))
        .body(STABLE + ".type", equalTo("boolean"))
        .body(STABLE + ".text", equalTo("Er pasienten medisinsk stabil?"))
        .body(STABLE + "._text.extension[0].extension[1].valueString", containsString("stable"))
        .body(STABLE + ".item[0].text", containsString("antas aldri"))
        .body("item.findAll { it.type != 'display' }.code", everyItem(notNullValue()));
  }

  @Test
  void theFormIsInEnglishWhenAskedFor() {
    form(example(), "?lang=en").body(STABLE + ".text", containsString("medically stable"));
  }

  @Test
  void theFilledInFormCompletesTheApplication() {
    decide(example()).body("outcome.code", equalTo("mangler-opplysninger"));
    decide(withAnswers("true")).body("outcome.code", equalTo("oppfyller"));
  }

  @Test
  void nothingIsLeftToAskForInTheCompletedApplicationOfWhatWasAnswered() {
    String answered = form(withAnswers("true"), "").statusCode(200).extract().asString();
    assertThat(answered).doesNotContain("\"linkId\":\"stabilitet\"");
  }

  @Test
  void anAnswerOfAnotherKindIsRefusedWithItsPlace() {
    given()
        .contentType("application/json")
        .body(withAnswers("true").replace("{\"valueInteger\":14}", "{\"valueString\":\"14\"}"))
        .post("/api/decisions/" + PACK)
        .then()
        .statusCode(422)
        .body("issue[0].expression[0]", containsString("linkId='barthel-maaling'"));
  }

  @Test
  void aPackWhoseInputsNobodyIsAskedForAnswersInTexts() {
    given()
        .contentType("application/json")
        .body(Example.envelope())
        .post("/api/decisions/egenandel/questionnaire")
        .then()
        .statusCode(200)
        .body("item.find { it.type != 'display' }", nullValue());
  }

  private static ValidatableResponse form(String envelope, String query) {
    return given()
        .contentType("application/json")
        .body(envelope)
        .post("/api/decisions/" + PACK + "/questionnaire" + query)
        .then();
  }

  private static ValidatableResponse decide(String envelope) {
    return given()
        .contentType("application/json")
        .body(envelope)
        .post("/api/decisions/" + PACK)
        .then()
        .statusCode(200);
  }

  private static String withAnswers(String stable) {
    String response =
        """
        {"resource":{"resourceType":"QuestionnaireResponse","id":"svar","status":"completed",
         "questionnaire":"https://byrutine.no/fhir/Questionnaire/forsterket-rehabilitering|0.1.0",
         "subject":{"reference":"Patient/rolig"},"authored":"2026-03-03T09:00:00+01:00","item":[
         {"linkId":"stabilitet","answer":[{"valueBoolean":%s}]},
         {"linkId":"maalsvar","answer":[{"valueString":"Gå til butikken"}]},
         {"linkId":"barthel-maaling","answer":[{"valueInteger":14}]}]}},
        """
            .formatted(stable);
    return example().replaceFirst("\"entry\": \\[", "\"entry\": [" + response);
  }

  private static String example() {
    try (InputStream in =
        QuestionnaireResourceTest.class.getResourceAsStream(
            "/byrutine/" + PACK + "/example.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
