package no.byrutine.service.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The cases that a pack must get right, for people. */
@QuarkusTest
class ScenarioPageResourceTest {

  private static final String SCENARIOS = "/packs/egenandel/scenarios";

  @Test
  void theFilesAreListedWithWhatTheyAreAbout() {
    assertThat(page(SCENARIOS, "nb"))
        .contains("<h1>Prøvesaker i Egenandel for kommunale helse- og omsorgstjenester</h1>")
        .contains("href=\"/packs/egenandel/scenarios/langtid-formel?lang=nb\"")
        .contains("Formelen i § 3(2)")
        .doesNotContain("fixtures");
  }

  @Test
  void aCaseIsToldInWordsWithWhatIsExpectedOfTheAnswer() {
    assertThat(page(SCENARIOS + "/langtid-formel", "nb"))
        .contains("<h2 id=\"case-2\" lang=\"nb\">Akkurat fribeløpet</h2>")
        .contains("<li><strong>Patient</strong> <code>id</code> beboer;")
        .contains("<dt>Ventet: Beregnede verdier</dt>")
        .contains("Egenandel per år: 0 kroner")
        .contains("25 % av G og 75 % av fribeløpet")
        .contains(SCENARIOS + "/langtid-formel/2?lang=nb");
  }

  @Test
  void aCaseIsDecidedAndExplainedInEitherLanguage() {
    assertThat(page(SCENARIOS + "/langtid-formel/5", "nb"))
        .contains("En krone over minstebeløpet gir en krone i egenandel</h1>")
        .contains("Svaret er som ventet.")
        .contains("Egenandel per år: 1 krone");
    assertThat(page(SCENARIOS + "/langtid-formel/5", "en"))
        .contains("The answer is as expected.")
        .contains("User payment a year: NOK 1");
  }

  @Test
  void aSectionIsAskedAlone() {
    assertThat(page("/packs/legemiddelhaandtering/scenarios/fullmakt-enhet/1", "nb"))
        .contains("<dt>Spurt om</dt><dd>Krav til enheten, opplæring og tilganger</dd>")
        .contains("Svaret er som ventet.");
  }

  @Test
  void aCaseThatIsThereToBeRefusedSaysWhy() {
    assertThat(page(SCENARIOS + "/ugyldige-opphold/1", "nb"))
        .contains("<h2>Saken avvises</h2>")
        .contains("Svaret er som ventet.")
        .contains("<dt>Ventet: Saken avvises ved</dt>");
  }

  @Test
  void whatIsDecidedIsMadeUpAndIsNotInTheLog() {
    given()
        .get(SCENARIOS + "/langtid-formel/1")
        .then()
        .statusCode(200)
        .header("Byrutine-Decision", nullValue());
  }

  @Test
  void aFileOrACaseThatIsNotThereIsNotFound() {
    for (String path :
        new String[] {"/nei", "/fixtures", "/langtid-formel/0", "/langtid-formel/x"}) {
      given().get(SCENARIOS + path).then().statusCode(404);
    }
  }

  private static String page(String path, String language) {
    return given()
        .queryParam("lang", language)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .replace('\u00a0', ' ');
  }
}
