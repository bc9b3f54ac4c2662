package no.byrutine.service.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What a pack is, and what it stands on, for people. */
@QuarkusTest
class PackPageResourceTest {

  @Test
  void thePackIsShownWithItsPartsItsAnswersAndWhatIsOpen() {
    assertThat(page("/packs/legemiddelhaandtering", "nb"))
        .contains("<h1>Legemiddelhåndtering</h1>")
        .contains("try?section=dot&amp;lang=nb\">DOT</a>")
        .contains("<li>Skal ikke utføres</li>")
        .contains("<h2>Åpne spørsmål</h2>")
        .contains("CDS Hooks");
  }

  @Test
  void aSourceIsShownWithWhatRestsOnIt() {
    assertThat(page("/packs/egenandel/sources", "en"))
        .contains("act or regulation")
        .contains("href=\"https://lovdata.no/dokument/SF/forskrift/2011-12-16-1349\"")
        .contains("/packs/egenandel/rules/egenandel.tak.")
        .contains("parameters?lang=en#fribeloep");
  }

  @Test
  void aSourceWithoutAKnownAddressSaysSo() {
    assertThat(page("/packs/legemiddelhaandtering/sources", "nb")).contains("uten kjent adresse");
  }

  @Test
  void theRulesOfASectionCanBeListedByEffectAndKind() {
    String dot = page("/packs/legemiddelhaandtering/rules?section=dot&effect=advises", "nb");
    assertThat(dot)
        .contains("<option value=\"dot\" selected>")
        .contains("legemiddelhaandtering.dot.")
        .doesNotContain("legemiddelhaandtering.lar.")
        .doesNotContain("<td>stanser</td>");
  }

  @Test
  void theOtherLanguageKeepsWhatWasAsked() {
    assertThat(page("/packs/legemiddelhaandtering/rules?section=dot", "nb"))
        .contains("href=\"?section=dot&amp;lang=en\"");
  }

  @Test
  void anEffectThatNoRuleCanHaveIsRefused() {
    given().get("/packs/egenandel/rules?effect=blokks").then().statusCode(422);
    given().get("/packs/egenandel/rules?efect=blocks").then().statusCode(400);
    given().get("/packs/legemiddelhaandtering/rules?section=dott").then().statusCode(404);
  }

  private static String page(String path, String language) {
    return given()
        .queryParam("lang", language)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
