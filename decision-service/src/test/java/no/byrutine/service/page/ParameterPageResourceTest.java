package no.byrutine.service.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The numbers of a pack as a calendar. */
@QuarkusTest
class ParameterPageResourceTest {

  private static final String PARAMETERS = "/packs/egenandel/parameters";

  @Test
  void whatHoldsOnTheDayIsMarkedInWords() {
    assertThat(page("?on=2025-06-01"))
        .contains("value=\"2025-06-01\"")
        .containsPattern("10 450 kroner <small>Gjelder 1. juni 2025, satt av rutinen</small>")
        .containsPattern("1. januar 2025[^<]*<strong class=\"mark\">gjelder</strong>");
  }

  @Test
  void whatWasKnownLaterDoesNotHold() {
    assertThat(page("?on=2025-06-01&known=2020-01-01"))
        .doesNotContain("10 450 kroner <small>Gjelder");
  }

  @Test
  void whatIsDueIsMarkedInWordsAndCounted() {
    assertThat(page("?on=2090-01-01"))
        .contains("<strong class=\"due\">bør sjekkes på nytt</strong>")
        .contains("skulle vært sjekket på nytt");
  }

  @Test
  void whatTheCityMustChooseIsListedWithItsReadings() {
    assertThat(page(""))
        .contains("<h2 id=\"open\">Kommunen må velge")
        .contains("<code>avrunding-aar</code>");
  }

  @Test
  void aNumberThatNobodyHasFoundSaysSo() {
    assertThat(page("")).contains("ikke funnet");
  }

  @Test
  void aDayThatTheCalendarDoesNotHaveIsRefused() {
    given()
        .get(PARAMETERS + "?on=2025-02-29")
        .then()
        .statusCode(422)
        .body("issue[0].expression", hasItem("on"));
  }

  private static String page(String query) {
    return given()
        .get(PARAMETERS + query)
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .replace('\u00a0', ' ');
  }
}
