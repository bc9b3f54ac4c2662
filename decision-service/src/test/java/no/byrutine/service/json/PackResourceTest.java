package no.byrutine.service.json;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PackResourceTest {

  private static final String FRIBELOEP = "find { it.name == 'fribeloep' }";

  @Test
  void thePacksAreListedWithWhatTheyReadAndCanAnswer() {
    given()
        .get("/api/packs")
        .then()
        .statusCode(200)
        .body("id", hasItem("egenandel"))
        .body("find { it.id == 'egenandel' }.digest", matchesPattern("[0-9a-f]{64}"))
        .body("find { it.id == 'egenandel' }.title.nb", startsWith("Egenandel"))
        .body("find { it.id == 'egenandel' }.inputs.name", hasItem("skatt"))
        .body("find { it.id == 'egenandel' }.outcomes.code", hasItem("beregnet"))
        .body("find { it.id == 'egenandel' }.rules", greaterThan(5));
  }

  @Test
  void onePackIsShownAlone() {
    given().get("/api/packs/egenandel").then().statusCode(200).body("id", equalTo("egenandel"));
  }

  @Test
  void aParameterIsShownAsItStandsOnTheDayWithAllItsCells() {
    given()
        .queryParam("on", "2026-06-01")
        .get("/api/packs/egenandel/parameters")
        .then()
        .statusCode(200)
        .body(FRIBELOEP + ".unit", equalTo("NOK"))
        .body(FRIBELOEP + ".missing", equalTo(false))
        .body(FRIBELOEP + ".inForce.value", equalTo(10950))
        .body(FRIBELOEP + ".inForce.from", equalTo("2026-01-01"))
        .body(FRIBELOEP + ".inForce.published", equalTo("2025-12-17"))
        .body(FRIBELOEP + ".inForce.certainty", equalTo("verified"))
        .body(FRIBELOEP + ".inForce.fresh", equalTo(true))
        .body(FRIBELOEP + ".cells", hasSize(greaterThan(1)));
  }

  @Test
  void aParameterThatNobodyKnewYetIsMissing() {
    given()
        .queryParam("on", "2026-06-01")
        .queryParam("known", "2025-12-16")
        .get("/api/packs/egenandel/parameters")
        .then()
        .statusCode(200)
        .body(FRIBELOEP + ".missing", equalTo(true))
        .body(FRIBELOEP + ".inForce", nullValue());
  }

  @Test
  void aLocalParameterShowsItsChoices() {
    given()
        .get("/api/packs/egenandel/parameters")
        .then()
        .statusCode(200)
        .body("find { it.name == 'avrunding-aar' }.local", equalTo(true))
        .body(
            "find { it.name == 'avrunding-aar' }.choices.'ned-til-krone'.nb",
            containsString("hele kroner"));
  }

  @Test
  void everyRuleHasItsIdItsTitleAndItsGround() {
    given()
        .get("/api/packs/egenandel/rules")
        .then()
        .statusCode(200)
        .body("id", everyItem(startsWith("egenandel.")))
        .body("basis.flatten().url", everyItem(startsWith("http")));
  }

  @Test
  void aDayThatIsNoneIsRefused() {
    given()
        .queryParam("on", "i går")
        .get("/api/packs/egenandel/parameters")
        .then()
        .statusCode(422)
        .body("issue[0].expression", hasItem("on"));
  }
}
