package no.byrutine.service.log;

import static io.restassured.RestAssured.given;
import static no.byrutine.service.log.LogCalls.NUMBER;
import static no.byrutine.service.log.LogCalls.caseOf;
import static no.byrutine.service.log.LogCalls.decided;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The log is searched, read and decided again on pages. */
@QuarkusTest
@TestProfile(KeepingLog.class)
class LogPageTest {

  @Test
  void aPersonIsFoundByTheReferenceInABodyAndNoAddressNamesAnybody() {
    String id = decided("egenandel", caseOf("page-1"));

    String page = search(200, Map.of("subject", "Patient/page-1"));

    assertThat(page)
        .contains("href=\"/log/" + id + "?lang=nb\"")
        .contains("Beregnet med tall som må bekreftes")
        .contains("name=\"subject\" type=\"text\" value=\"Patient/page-1\"");
    assertThat(page.lines().filter(line -> line.contains("href=\"/log/"))).hasSize(1);
    given().get("/log?subject=Patient/page-1").then().statusCode(400);
  }

  @Test
  void aSearchIsNarrowedByPackOutcomeRuleAndPeriod() {
    String id = decided("egenandel", caseOf("page-2"));
    Map<String, String> fits =
        Map.of(
            "subject", NUMBER,
            "pack", "egenandel",
            "outcome", "foreloepig-beregnet",
            "rule", "egenandel.parameter.bekreftes",
            "from", "2026-06-01",
            "to", "2026-06-01");

    assertThat(search(200, fits)).contains(id);
    assertThat(search(200, Map.of("subject", "Patient/page-2", "rule", "egenandel.tak.tak")))
        .contains("Ingenting i loggen passer med søket.");
  }

  @Test
  void theRestOfALongListIsAskedForByAButton() {
    decided("egenandel", caseOf("page-3"));
    decided("egenandel", caseOf("page-3"));

    String first = search(200, Map.of("subject", "Patient/page-3", "count", "1"));
    String last = first.replaceFirst("(?s).*name=\"after\" value=\"([^\"]+)\".*", "$1");
    String second = search(200, Map.of("subject", "Patient/page-3", "count", "1", "after", last));

    assertThat(first).contains("Vis flere").contains("/log/" + last);
    assertThat(second).doesNotContain("/log/" + last, "Vis flere").contains("href=\"/log/");
  }

  @Test
  void aDecisionIsExplainedInWordsWithoutThePerson() {
    String page = page("/log/" + decided("egenandel", caseOf("page-4")), "en");

    assertThat(page)
        .contains("Answer: Computed with numbers to be confirmed")
        .contains("/packs/egenandel/rules/egenandel.formel.egenandel-aar?lang=en")
        .contains("<td class=\"number\">Down to whole kroner</td>")
        .contains("Decide the case again")
        .doesNotContain("page-4", NUMBER);
  }

  @Test
  void itIsDecidedAgainAndTheAnswerExplained() {
    String id = decided("egenandel", caseOf("page-5"));

    assertThat(page("/log/" + id + "/replay", "nb"))
        .contains("Svaret er det samme, tegn for tegn.")
        .contains("Egenandel per år: 272 396 kroner");
  }

  @Test
  void whatIsWrongStandsAtItsFieldAndTheRestIsKept() {
    assertThat(search(422, Map.of("from", "yesterday", "rule", "egenandel.tak.tak")))
        .contains("<a href=\"#from\">Dette er ikke en dag i kalenderen.")
        .contains("aria-describedby=\"from-hint from-fault-0\"")
        .contains("value=\"egenandel.tak.tak\"");
    given().formParam("ruel", "egenandel.tak.tak").post("/log").then().statusCode(400);
  }

  @Test
  void nothingOfTheLogIsKeptOnTheWay() {
    String id = decided("egenandel", caseOf("page-6"));
    for (String path : new String[] {"/log", "/log/" + id, "/log/" + id + "/replay"}) {
      given().get(path).then().statusCode(200).header("Cache-Control", "no-store");
    }
  }

  @Test
  void aDecisionThatIsNotThereIsNotFoundAndToldOnAPage() {
    given()
        .accept("text/html,*/*;q=0.8")
        .get("/log/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType("text/html");
  }

  private static String page(String path, String language) {
    return text(given().queryParam("lang", language).get(path).then().statusCode(200));
  }

  private static String search(int status, Map<String, String> fields) {
    return text(given().formParams(fields).post("/log?lang=nb").then().statusCode(status));
  }

  private static String text(ValidatableResponse answer) {
    return answer.contentType("text/html").extract().asString().replace('\u00a0', ' ');
  }
}
