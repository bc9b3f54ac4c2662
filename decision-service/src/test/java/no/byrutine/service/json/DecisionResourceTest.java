package no.byrutine.service.json;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.in.BundleReader;
import no.byrutine.out.DecisionJson;
import no.byrutine.service.Example;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionResourceTest {

  private static final Map<String, String> CHOICES =
      Map.of(
          "grunnbeloep-langtid", "gjeldende",
          "minstebeloep-egen-disposisjon", "fordel-av-fribeloep",
          "avrunding-aar", "ned-til-krone",
          "avrunding-maaned", "ned-til-krone");

  @Test
  void thePublishedExampleIsAnsweredAndExplained() {
    ValidatableResponse answer =
        decide(Example.envelope())
            .statusCode(200)
            .contentType(startsWith("application/json"))
            .header("Cache-Control", "no-store")
            .body("outcome.code", equalTo("foreloepig-beregnet"))
            .body("on", equalTo("2025-06-01"))
            .body("known", equalTo("2026-06-01"))
            .body("evaluatedAt", equalTo("2026-06-01T00:30:00+02:00"))
            .body("subject", equalTo("Patient/beboer"))
            .body("findings.rule", hasItem("egenandel.parameter.bekreftes"));
    JsonPath json = exact(answer);
    assertThat(value(json, "egenandel-aar")).isEqualTo("272396");
    assertThat(value(json, "beregningsgrunnlag")).isEqualTo("345000");
    assertThat(value(json, "del-under-grunnbeloepet")).isEqualTo("89782.5");
    assertThat(value(json, "del-over-grunnbeloepet")).isEqualTo("182614");
  }

  @Test
  void aNumberThatTheRequestConfirmsMakesTheOutcomeFinalAndKeepsTheSums() {
    ValidatableResponse answer =
        decide(Example.withConfirmedNumber())
            .statusCode(200)
            .body("outcome.code", equalTo("beregnet"))
            .body("parameters.find { it.name == 'fribeloep' }.origin", equalTo("request"))
            .body("findings.rule", not(hasItem("egenandel.parameter.bekreftes")));
    assertThat(value(exact(answer), "egenandel-aar")).isEqualTo("272396");
  }

  @Test
  void aBundleWithItsDateInTheQueryIsDecidedAsTheSameCaseInAnEnvelope() {
    String byEnvelope = decide(Example.envelope()).extract().asString();
    String byQuery =
        given()
            .contentType("application/fhir+json")
            .queryParam("on", "2025-06-01")
            .queryParam("policy.grunnbeloep-langtid", "gjeldende")
            .queryParam("policy.minstebeloep-egen-disposisjon", "fordel-av-fribeloep")
            .queryParam("policy.avrunding-aar", "ned-til-krone")
            .queryParam("policy.avrunding-maaned", "ned-til-krone")
            .body(Example.bundle().getBytes(StandardCharsets.UTF_8))
            .post("/api/decisions/egenandel")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(byQuery).isEqualTo(byEnvelope);
  }

  @Test
  void theServiceDecidesAsTheLibraryDoes() {
    DecisionEngine engine = DecisionEngine.ofInstalledPacks();
    Pack pack = engine.pack("egenandel");
    Decision decision =
        engine.decide(
            pack,
            new BundleReader().read(Example.bundle(), pack.inputs()),
            Context.on(LocalDate.of(2025, 6, 1))
                .known(LocalDate.of(2026, 6, 1))
                .with(Policy.of("request", CHOICES)));
    String byService = decide(Example.envelope()).extract().asString();
    String evaluatedAt = JsonPath.from(byService).getString("evaluatedAt");
    String byLibrary =
        new DecisionJson(pack.texts(), pack.definition().values())
            .write(decision, OffsetDateTime.parse(evaluatedAt));
    assertThat(byService).isEqualTo(byLibrary);
  }

  @Test
  void whatIsKnownLaterIsNotUsedWhenTheRequestAsksForAnEarlierDay() {
    decide(
            Example.replaced(
                "\"on\": \"2025-06-01\",", "\"on\": \"2025-06-01\", \"known\": \"2025-05-01\","))
        .statusCode(200)
        .body("known", equalTo("2025-05-01"))
        .body("outcome.code", equalTo("foreloepig-beregnet"))
        .body("values.find { it.name == 'grunnbeloep' }.value", equalTo(124028));
  }

  @Test
  void withoutDatesItIsTodayInOslo() {
    decide(Example.replaced("\"on\": \"2025-06-01\",", ""))
        .statusCode(200)
        .body("on", equalTo("2026-06-01"))
        .body("known", equalTo("2026-06-01"));
  }

  @Test
  void withoutTheCitysChoicesTheAnswerNamesThem() {
    given()
        .contentType("application/fhir+json")
        .queryParam("on", "2025-06-01")
        .body(Example.bundle().getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/egenandel")
        .then()
        .statusCode(200)
        .body("outcome.code", equalTo("mangler-opplysninger"))
        .body("findings.because.parameter", hasItem("grunnbeloep-langtid"));
  }

  @Test
  void theIndentedFormHasTheSameContent() {
    String indented =
        given()
            .contentType("application/json")
            .queryParam("_pretty", "true")
            .body(Example.envelope().getBytes(StandardCharsets.UTF_8))
            .post("/api/decisions/egenandel")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(indented).contains("\n  \"on\" : \"2025-06-01\"");
    assertThat(JsonPath.from(indented).getMap("$"))
        .isEqualTo(JsonPath.from(decide(Example.envelope()).extract().asString()).getMap("$"));
  }

  private static ValidatableResponse decide(String envelope) {
    return given()
        .contentType("application/json")
        .body(envelope.getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/egenandel")
        .then();
  }

  private static JsonPath exact(ValidatableResponse answer) {
    return answer
        .extract()
        .jsonPath(
            JsonPathConfig.jsonPathConfig()
                .numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
  }

  private static String value(JsonPath json, String name) {
    Object value = json.get("values.find { it.name == '" + name + "' }.value");
    return new BigDecimal(value.toString()).toPlainString();
  }
}
