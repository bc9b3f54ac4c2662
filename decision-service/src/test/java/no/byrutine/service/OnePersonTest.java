package no.byrutine.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import no.byrutine.service.fhir.FhirCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case of two persons, sent to a pack that decides about one. */
@QuarkusTest
class OnePersonTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TWO = "Bundle.entry.resource.ofType(Patient)";

  /** The pack's own example, with one person more. */
  private static String envelope(String pack) throws JsonProcessingException {
    JsonNode envelope =
        JSON.readTree(given().get("/packs/" + pack + "/example.json").then().extract().asString());
    ((ArrayNode) envelope.at("/bundle/entry"))
        .addObject()
        .putObject("resource")
        .put("resourceType", "Patient")
        .put("id", "en-annen");
    return envelope.toString();
  }

  private static ValidatableResponse post(String address, String type, String body) {
    return given()
        .contentType(type)
        .header("Accept-Language", "en")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(address)
        .then();
  }

  private static void refused(ValidatableResponse answer) {
    answer
        .statusCode(422)
        .body("issue.expression.flatten()", hasItem(TWO))
        .body("issue.details.text", hasItem(containsString("Found 2 persons.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"egenandel", "forsterket-rehabilitering"})
  void isRefusedAtTheJsonDoors(String pack) throws JsonProcessingException {
    String address = "/api/decisions/" + pack;
    refused(post(address, "application/json", envelope(pack)));
    refused(post(address + "/questionnaire", "application/json", envelope(pack)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"egenandel", "forsterket-rehabilitering"})
  void isRefusedAtTheFhirDoors(String pack) throws JsonProcessingException {
    String plan = "/fhir/PlanDefinition/" + pack;
    String parameters = FhirCase.parameters(envelope(pack));
    refused(post(plan + "/$decide", FhirCase.FHIR, parameters));
    refused(post(plan + "/$apply", FhirCase.FHIR, parameters));
    post(plan + "/$validate", FhirCase.FHIR, parameters)
        .statusCode(200)
        .body("issue.expression.flatten()", hasItem(TWO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"egenandel", "forsterket-rehabilitering"})
  void isOneLineThatIsRefusedInABatch(String pack) throws JsonProcessingException {
    post("/api/decisions/" + pack + "/batch", "application/x-ndjson", envelope(pack))
        .statusCode(200)
        .body(containsString("\"status\":422"))
        .body(containsString(TWO));
  }
}
