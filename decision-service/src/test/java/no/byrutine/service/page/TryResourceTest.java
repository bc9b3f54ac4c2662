package no.byrutine.service.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.service.Example;
import org.junit.jupiter.api.Test;

/** A case is tried in a form. */
@QuarkusTest
class TryResourceTest {

  private static final String TRY = "/packs/egenandel/try";

  private static final RestAssuredConfig UTF_8 =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

  @Test
  void theFormHoldsTheExample() {
    String page = given().get(TRY).then().statusCode(200).extract().asString();
    assertThat(page)
        .contains("<textarea id=\"case\"")
        .contains("&quot;resourceType&quot;: &quot;Bundle&quot;")
        .contains("<label for=\"policy.avrunding-aar\">");
  }

  @Test
  void aSectionCanBeChosenInTheAddress() {
    String page =
        given()
            .queryParam("section", "dot")
            .get("/packs/legemiddelhaandtering/try")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(page).contains("<option value=\"dot\" selected>");
  }

  @Test
  void theCaseIsAnsweredAndStaysInTheForm() {
    String page = sent(200, Map.of("case", Example.envelope()));
    assertThat(page)
        .contains("Svar: Beregnet med tall som må bekreftes")
        .contains("Egenandel per år: 272 396 kroner")
        .contains("&quot;resourceType&quot;: &quot;Bundle&quot;");
  }

  @Test
  void aFieldGoesBeforeWhatStandsInTheCase() {
    String page = sent(200, Map.of("case", Example.envelope(), "on", "2024-06-01"));
    assertThat(page)
        .contains("<dt>Regelverk per</dt><dd>1. juni 2024</dd>")
        .contains("name=\"on\" type=\"date\" value=\"2024-06-01\"");
  }

  @Test
  void aBareBundleIsACaseToo() {
    String page =
        sent(
            200,
            Map.of(
                "case", Example.bundle(),
                "on", "2025-06-01",
                "policy.grunnbeloep-langtid", "gjeldende",
                "policy.minstebeloep-egen-disposisjon", "fordel-av-fribeloep",
                "policy.avrunding-aar", "ned-til-krone"));
    assertThat(page).contains("Egenandel per år: 272 396 kroner");
  }

  @Test
  void aMomentIsMeantAsInNorway() {
    String example =
        given().get("/packs/legemiddelhaandtering/example.json").then().extract().asString();
    String page =
        given()
            .config(UTF_8)
            .formParams(Map.of("case", example, "at", "2026-07-02T20:00"))
            .post("/packs/legemiddelhaandtering/try")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(page).contains("2. juli 2026 20:00 +02:00");
  }

  @Test
  void aFaultStandsBesideItsFieldAndTheTextIsKept() {
    String page =
        sent(422, Map.of("case", Example.envelope(), "policy.avrunding-aar", "opp-til-krone"));
    assertThat(page)
        .contains("<a href=\"#policy.avrunding-aar\">«opp-til-krone» er ikke et av valgene.")
        .contains("id=\"policy.avrunding-aar-fault-0\"")
        .contains("aria-describedby=\"policy.avrunding-aar-fault-0\"")
        .contains("<details open>")
        .contains("&quot;resourceType&quot;: &quot;Bundle&quot;");
  }

  @Test
  void aFaultInTheCaseNamesItsElement() {
    String page = sent(400, Map.of("case", Example.replaced("\"policy\":", "\"polisy\":")));
    assertThat(page).contains("Mente du «policy»?").contains("<code>polisy</code>");
  }

  @Test
  void aFieldThatNobodyKnowsIsRefused() {
    assertThat(sent(400, Map.of("case", Example.envelope(), "onn", "2025-06-01")))
        .contains("Mente du «on»?");
  }

  @Test
  void anEmptyFormIsToldWhatIsMissing() {
    assertThat(sent(400, Map.of("on", "2025-06-01"))).contains("href=\"#case\"");
  }

  @Test
  void nothingOfWhatIsSentIsKeptOnTheWay() {
    given()
        .config(UTF_8)
        .formParams(Map.of("case", Example.envelope()))
        .post(TRY)
        .then()
        .header("Cache-Control", "no-store");
  }

  private static String sent(int status, Map<String, String> fields) {
    return given()
        .config(UTF_8)
        .formParams(new TreeMap<>(fields))
        .post(TRY)
        .then()
        .statusCode(status)
        .contentType("text/html")
        .extract()
        .asString()
        .replace('\u00a0', ' ');
  }
}
