package no.byrutine.service.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HomeAndExampleTest {

  private static final String EXAMPLE = "/packs/egenandel/example";

  @Test
  void theFirstPageIsInBokmaalAndLinksToTheExample() {
    String page = given().get("/").then().statusCode(200).extract().asString();
    assertThat(page)
        .contains("<html lang=\"nb\">")
        .contains("Egenandel for kommunale helse- og omsorgstjenester")
        .contains("Eksemplet, forklart")
        .contains("href=\"/packs/egenandel/example?lang=nb\"")
        .contains("href=\"/q/openapi\"");
  }

  @Test
  void theExampleIsExplainedInBokmaal() {
    String page = given().get(EXAMPLE).then().statusCode(200).extract().asString();
    assertThat(plain(page))
        .contains("Svar: Beregnet med tall som må bekreftes")
        .contains("Egenandel per år: 272 396 kroner")
        .contains("89 782,50 kroner")
        .contains("272 396,50 kroner avrundet slik kommunen har valgt")
        .contains("href=\"https://lovdata.no/dokument/SF/forskrift/2011-12-16-1349\"")
        .contains("1. januar 2025")
        .contains("annenhånds kilde")
        .contains("Regler som ikke slo til");
  }

  @Test
  void theExampleIsExplainedInEnglish() {
    String page =
        given()
            .queryParam("lang", "en")
            .get(EXAMPLE)
            .then()
            .statusCode(200)
            .header("Content-Language", "en")
            .extract()
            .asString();
    assertThat(plain(page))
        .contains("<html lang=\"en\">")
        .contains("Answer: Computed with numbers to be confirmed")
        .contains("User payment a year: NOK 272,396");
  }

  /** Amounts hold together by spaces that do not break. */
  private static String plain(String page) {
    return page.replace('\u00a0', ' ');
  }

  @Test
  void theBrowsersLanguageDecidesWhenTheAddressDoesNot() {
    given()
        .header("Accept-Language", "de,en;q=0.7,nb;q=0.3")
        .get("/")
        .then()
        .header("Content-Language", "en");
    given().header("Accept-Language", "de").get("/").then().header("Content-Language", "nb");
    given().header("Accept-Language", "nn-NO").get("/").then().header("Content-Language", "nb");
    given().header("Accept-Language", ";;q=x").get("/").then().header("Content-Language", "nb");
    given()
        .header("Accept-Language", "en")
        .queryParam("lang", "nb")
        .get("/")
        .then()
        .header("Content-Language", "nb");
  }

  @Test
  void pagesRunNoScriptsAndStandInNoOtherPage() {
    given()
        .get("/")
        .then()
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("Content-Security-Policy", containsString("script-src 'none'"))
        .header("X-Content-Type-Options", equalTo("nosniff"));
  }

  @Test
  void aBrowserIsToldWhatIsWrongInAPage() {
    String page =
        given()
            .accept("text/html,application/xhtml+xml,*/*;q=0.8")
            .get("/packs/egenandeler/parameters?lang=nb")
            .then()
            .statusCode(404)
            .contentType("text/html")
            .extract()
            .asString();
    assertThat(page).contains("<h1>Siden kan ikke vises</h1>").contains("egenandel");
  }

  @Test
  void theRequestBehindTheExampleGivesTheSameAnswerWhenItIsPosted() {
    String request = given().get(EXAMPLE + ".json").then().statusCode(200).extract().asString();
    given()
        .contentType("application/json")
        .body(request.getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/egenandel")
        .then()
        .statusCode(200)
        .body("outcome.code", equalTo("foreloepig-beregnet"));
  }

  @Test
  void theInterfaceIsDescribed() {
    given()
        .accept("application/json")
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("paths.'/api/decisions/{pack}'.post.operationId", equalTo("decide"));
  }
}
