package no.byrutine.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusalsTest {

  private static final String PATH = "/api/decisions/egenandel";
  private static final String JSON = "application/json";
  private static final String FHIR = "application/fhir+json";

  static Stream<Arguments> badEnvelopes() {
    return Stream.of(
        bad("nothing at all", "", 400, null, "tomt"),
        bad("not JSON", "<Bundle/>", 400, null, "ikke gyldig JSON"),
        bad("JSON that stops in the middle", "{\"on\": \"2025-06-01\"", 400, "on", "JSON"),
        bad("a list", "[]", 400, null, "ikke et objekt"),
        bad("two objects", Example.envelope() + "{}", 400, null, "etter slutten"),
        bad("no Bundle", "{}", 400, "bundle", "mangler"),
        bad("a Bundle that is a text", "{\"bundle\": \"x\"}", 400, "bundle", "Bundle"),
        bad("a Bundle without an envelope", Example.bundle(), 400, "bundle", "konvolutt"),
        bad(
            "a misspelt key",
            Example.replaced("\"policy\":", "\"polisy\":"),
            400,
            "polisy",
            "Mente du «policy»?"),
        bad(
            "a key that stands twice",
            Example.replaced("\"on\":", "\"on\": \"2024-01-01\", \"on\":"),
            400,
            "on",
            "to ganger"),
        bad(
            "an element of the Bundle that stands twice",
            Example.replaced("\"value\": 300000,", "\"value\": 1, \"value\": 300000,"),
            400,
            "bundle.entry[4].resource.valueQuantity.value",
            "to ganger"),
        bad(
            "a day that the calendar does not have",
            Example.replaced("\"on\": \"2025-06-01\"", "\"on\": \"2025-02-29\""),
            422,
            "on",
            "kalenderen"),
        bad(
            "a date in another form",
            Example.replaced("\"on\": \"2025-06-01\"", "\"known\": \"1.6.2025\""),
            422,
            "known",
            "2025-06-01"),
        bad(
            "a date that is an object",
            Example.replaced("\"on\": \"2025-06-01\"", "\"on\": {}"),
            400,
            "on",
            "en tekst"),
        bad(
            "a policy that is a list",
            "{\"policy\": [], \"bundle\": {}}",
            400,
            "policy",
            "parameternavn"),
        bad(
            "a misspelt parameter",
            Example.replaced("\"avrunding-aar\"", "\"avrunding-år\""),
            422,
            "policy.avrunding-år",
            "Mente du «avrunding-aar»?"),
        bad(
            "a choice that is none of the choices",
            Example.replaced("\"ned-til-krone\"", "\"opp-til-krone\""),
            422,
            "policy.avrunding-aar",
            "ned-til-krone"),
        bad(
            "a number that would fill the memory",
            Example.replaced(
                "\"policy\": {",
                "\"policy\": { \"fribeloep\": {\"value\": \"1e999999999\", \"from\": \"2025-01-01\"},"),
            422,
            "policy.fribeloep",
            "ikke et tall"),
        bad(
            "a misspelt key in a policy setting",
            Example.replaced("\"ned-til-krone\"", "{\"valeu\": \"ned-til-krone\"}"),
            400,
            "policy.avrunding-aar.valeu",
            "Mente du «value»?"),
        bad(
            "another kind of resource",
            "{\"bundle\": {\"resourceType\": \"Patient\"}}",
            400,
            "Patient",
            "Bundle"),
        bad(
            "an element of FHIR R5",
            Example.replaced(
                "\"resourceType\": \"Location\",",
                "\"resourceType\": \"Location\", \"form\": {\"text\": \"x\"}, \"virtualService\": [{}],"),
            400,
            null,
            "FHIR R4"),
        bad(
            "nesting without end",
            "{\"bundle\": " + "{\"a\":".repeat(5000) + "1" + "}".repeat(5000) + "}",
            400,
            "bundle" + ".a".repeat(11),
            "64"));
  }

  private static Arguments bad(
      String name, String body, int status, String expression, String words) {
    return Arguments.of(name, body, status, expression, words);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badEnvelopes")
  void isRefusedWithTheElementAndWhatToDo(
      String name, String body, int status, String expression, String words) {
    ValidatableResponse answer =
        post(JSON, body)
            .statusCode(status)
            .contentType(startsWith(FHIR))
            .body("resourceType", equalTo("OperationOutcome"))
            .body("issue.severity", hasItem("error"))
            .body("issue.details.text", hasItem(containsString(words)))
            .body("issue[0].details._text.extension[0].extension[0].valueCode", equalTo("en"));
    if (expression != null) {
      answer.body("issue.expression.flatten()", hasItem(equalTo(expression)));
    }
  }

  @Test
  void everyFaultOfAnEnvelopeIsNamedAtOnce() {
    post(JSON, "{\"on\": \"x\", \"known\": \"y\", \"extra\": 1}")
        .statusCode(400)
        .body("issue.expression.flatten()", hasItem("on"))
        .body("issue.expression.flatten()", hasItem("known"))
        .body("issue.expression.flatten()", hasItem("extra"))
        .body("issue.expression.flatten()", hasItem("bundle"));
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    byte[] latin1 = "{\"policy\": {\"å\": \"x\"}}".getBytes(StandardCharsets.ISO_8859_1);
    given()
        .contentType(JSON)
        .body(latin1)
        .post(PATH)
        .then()
        .statusCode(400)
        .body("issue[0].details.text", containsString("UTF-8"));
  }

  @Test
  void anUnknownPackIsNotFoundAndTheKnownOnesAreNamed() {
    given()
        .contentType(JSON)
        .body(Example.envelope().getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/egenandeler")
        .then()
        .statusCode(404)
        .contentType(startsWith(FHIR))
        .body("issue[0].code", equalTo("not-found"))
        .body("issue[0].details.text", containsString("egenandel"));
  }

  // Java's own client: REST-assured takes a quarter of a minute to send this much.
  @Test
  void aBodyOfFiftyMegabytesIsAnsweredAndNotCutOff() throws Exception {
    byte[] large = new byte[50_000_000];
    Arrays.fill(large, (byte) ' ');
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + PATH))
            .header("Content-Type", JSON)
            .POST(HttpRequest.BodyPublishers.ofByteArray(large))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(FHIR);
    assertThat(answer.body()).contains("OperationOutcome").contains("too-long").contains("10 MB");
  }

  @Test
  void whatHttpItselfRefusesIsAnOperationOutcomeToo() {
    outcome(given().get("/finnes-ikke").then(), 404);
    outcome(given().get("/api/packs/finnes-ikke").then(), 404);
    outcome(given().get("/packs/finnes-ikke/example").then(), 404);
    outcome(given().get(PATH).then(), 405).header("Allow", containsString("POST"));
    outcome(given().delete("/api/packs").then(), 405).header("Allow", containsString("GET"));
    outcome(given().accept("text/csv").get("/api/packs").then(), 406);
    outcome(
        given()
            .accept("text/csv")
            .contentType(JSON)
            .body(Example.envelope().getBytes(StandardCharsets.UTF_8))
            .post(PATH)
            .then(),
        406);
    outcome(post("text/plain", "x"), 415);
  }

  @Test
  void aQueryParameterThatNobodyKnowsIsRefused() {
    given()
        .contentType(FHIR)
        .queryParam("onn", "2025-06-01")
        .body(Example.bundle().getBytes(StandardCharsets.UTF_8))
        .post(PATH)
        .then()
        .statusCode(400)
        .body("issue[0].expression", hasItem("onn"))
        .body("issue[0].details.text", containsString("Mente du «on»?"));
    given()
        .contentType(JSON)
        .queryParam("on", "2025-06-01")
        .body(Example.envelope().getBytes(StandardCharsets.UTF_8))
        .post(PATH)
        .then()
        .statusCode(400)
        .body("issue[0].expression", hasItem("on"));
  }

  @Test
  void aQueryParameterThatStandsTwiceIsRefused() {
    given()
        .contentType(FHIR)
        .queryParam("on", "2025-06-01", "2026-06-01")
        .body(Example.bundle().getBytes(StandardCharsets.UTF_8))
        .post(PATH)
        .then()
        .statusCode(400)
        .body("issue[0].expression", hasItem("on"));
  }

  @Test
  void theReasonComesInTheLanguageThatIsAskedFor() {
    given()
        .header("Accept-Language", "en-GB,en;q=0.8")
        .contentType(JSON)
        .body("{}")
        .post(PATH)
        .then()
        .statusCode(400)
        .header("Content-Language", "en")
        .body("language", equalTo("en"))
        .body("issue[0].details.text", containsString("is missing"))
        .body("issue[0].details._text.extension[0].extension[0].valueCode", equalTo("nb"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "/", ";"})
  void aHeaderThatIsNoMediaTypeIsRefusedByItsName(String type) {
    refusedHeader("Accept", type);
    refusedHeader("Content-Type", type);
  }

  private static void refusedHeader(String header, String type) {
    given()
        .header(header, type)
        .get("/api/packs")
        .then()
        .statusCode(400)
        .contentType(startsWith(FHIR))
        .body("issue[0].expression", hasItem("http." + header));
  }

  @Test
  void aLanguageThatMakesNoSenseIsBokmaal() {
    given()
        .header("Accept-Language", "-")
        .get("/api/packs/finnes-ikke")
        .then()
        .statusCode(404)
        .header("Content-Language", "nb");
  }

  @Test
  void aPersonInAKeyIsNotRepeated() {
    String person = "Kari Nordmann 15876500565";
    String body =
        "{\"%s\": 1, \"policy\": {\"%s\": \"x\"}, \"bundle\": {\"resourceType\": \"Bundle\"}}";
    String json = post(JSON, body.formatted(person, person)).statusCode(400).extract().asString();
    String query =
        given()
            .contentType(FHIR)
            .queryParam("policy." + person, "x")
            .body(Example.bundle().getBytes(StandardCharsets.UTF_8))
            .post(PATH)
            .then()
            .statusCode(422)
            .extract()
            .asString();
    assertThat(json + query).doesNotContain("Nordmann").doesNotContain("15876500565");
  }

  @Test
  void nothingThatWasSentIsRepeatedInTheRefusalOfBrokenJson() {
    String answer =
        post(JSON, "{\"bundle\": {\"name\": \"Kari Nordmann\" 17}}")
            .statusCode(400)
            .extract()
            .asString();
    assertThat(answer).doesNotContain("Kari").doesNotContain("17");
  }

  private static ValidatableResponse outcome(ValidatableResponse answer, int status) {
    return answer
        .statusCode(status)
        .contentType(startsWith(FHIR))
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].details.text", notNullValue());
  }

  private static ValidatableResponse post(String contentType, String body) {
    return given()
        .contentType(contentType)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(PATH)
        .then();
  }
}
