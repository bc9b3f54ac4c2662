package no.byrutine.service.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a rule is, for those who read its card. */
@QuarkusTest
class RulePageResourceTest {

  private static final String RULES = "/packs/legemiddelhaandtering/rules";
  private static final String TOO_SOON = RULES + "/legemiddelhaandtering.utdeling.for-tidlig";

  @Test
  void aRuleIsShownWithItsGroundsItsWordsAndWhatItYieldsTo() {
    assertThat(page(TOO_SOON, "nb"))
        .contains("<html lang=\"nb\">")
        .contains("<code>legemiddelhaandtering.utdeling.for-tidlig</code>")
        .contains("<dt>Virkning</dt><dd>stanser</dd>")
        .contains("Alvorlig")
        .containsPattern(
            "<a href=\"https://[^\"]+\" lang=\"nb\">[^<]+</a> \\(lest [^)]+20\\d\\d\\)")
        .contains("<td lang=\"en\">English</td>")
        .contains("Øyeblikkelig hjelp: rolle og begrunnelse må oppgis");
  }

  @Test
  void aRuleIsShownInEnglishToThoseWhoReadIt() {
    assertThat(page(TOO_SOON, "en"))
        .contains("<html lang=\"en\">")
        .contains("<dt>Effect</dt><dd>blocks</dd>")
        .contains("What the rule says")
        .contains("<h1 lang=\"nb\">");
  }

  @Test
  void everyRuleOfThePackHasAPageInBothLanguagesAndStandsInTheList() {
    String list = page(RULES, "nb");
    List<String> rules =
        given()
            .get("/api/packs/legemiddelhaandtering/rules")
            .then()
            .extract()
            .jsonPath()
            .getList("id");
    assertThat(rules).isNotEmpty();
    for (String rule : rules) {
      assertThat(list).contains("href=\"" + RULES + "/" + rule + "?lang=nb\"");
    }
    for (String rule : rules.subList(0, 25)) {
      accessible(page(RULES + "/" + rule, "nb"));
      accessible(page(RULES + "/" + rule, "en"));
    }
  }

  @Test
  void theListIsFoundFromTheFirstPage() {
    assertThat(page("/", "nb")).contains("href=\"" + RULES + "?lang=nb\"");
    accessible(page(RULES, "nb"));
    accessible(page(RULES, "en"));
  }

  @Test
  void whatTheEngineItselfSaysHasAPageToo() {
    assertThat(page(RULES + "/legemiddelhaandtering.parameter.mangler", "nb"))
        .contains("motoren selv");
    assertThat(page("/packs/egenandel/rules/egenandel.parameter.bekreftes", "en"))
        .contains("the engine itself");
  }

  @Test
  void aRuleThatIsNotThereIsMissedByNameWithTheOneThatWasMeant() {
    given()
        .get(RULES + "/legemiddelhaandtering.utdeling.for-tidli")
        .then()
        .statusCode(404)
        .body("issue[0].expression[0]", equalTo("rule"))
        .body(
            "issue[0].details.text",
            containsString("Mente du «legemiddelhaandtering.utdeling.for-tidlig»?"));
    given().get("/packs/legemiddelhandtering/rules").then().statusCode(404);
  }

  /** One h1, no level left out, and every table has a name. */
  private static void accessible(String page) {
    List<Integer> levels =
        Pattern.compile("<h([1-6])")
            .matcher(page)
            .results()
            .map(match -> Integer.valueOf(match.group(1)))
            .toList();
    assertThat(levels).containsOnlyOnce(1).startsWith(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i) - levels.get(i - 1)).isLessThanOrEqualTo(1);
    }
    assertThat(Pattern.compile("<table>\\s*<caption").matcher(page).results().count())
        .isEqualTo(
            Pattern.compile("<table").matcher(page).results().map(MatchResult::group).count());
    assertThat(page).doesNotContain("<dd></dd>").doesNotContain("{msg:");
  }

  private static String page(String path, String language) {
    return given()
        .queryParam("lang", language)
        .get(path)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Content-Language", language)
        .extract()
        .asString();
  }
}
