package no.byrutine.service.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import no.byrutine.service.Example;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LetterResourceTest {

  private static final String LETTER = "/packs/egenandel/letter";

  /** A discretionary deduction of nothing, with the reason. */
  private static final String ASSESSED =
      """
      { "fullUrl": "urn:uuid:5a0c4a52-7c7e-4b43-8f5e-6d0b4f6a7c11", "resource": {
        "resourceType": "Observation", "id": "skjoenn", "status": "final",
        "code": { "coding": [ { "system": "https://byrutine.no/fhir/CodeSystem/oekonomipost", "code": "skjoennsmessig-fradrag" } ] },
        "subject": { "reference": "Patient/beboer" },
        "effectivePeriod": { "start": "2025-01-01", "end": "2025-12-31" },
        "valueQuantity": { "value": 0, "unit": "NOK", "system": "urn:iso:std:iso:4217", "code": "NOK" },
        "note": [ { "text": "Huset er leid ut, så boutgiftene er dekket." } ] } },
      { "fullUrl": "urn:uuid:9531985d""";

  @Test
  void theExampleIsADraftThatSaysWhatToConfirm() {
    String page = plain(given().get(LETTER).then().statusCode(200).extract().asString());
    assertThat(page)
        .contains("<html lang=\"nb\">")
        .contains("Dette er ikke et vedtak ennå")
        .contains("Bekreft det før vedtaket fattes")
        .contains("Du skal betale 272 396 kroner i året")
        .contains("Det er 22 699 kroner i måneden")
        .contains("89 782,50 kroner")
        .contains("130 160 kroner, gjelder fra 1. mai 2025")
        .contains("fribeløpet for enerom")
        .contains("Fristen er fire uker")
        .contains("Statsforvalteren")
        .contains("helse- og omsorgstjenesteloven § 11-2")
        .doesNotContain("{");
  }

  @Test
  void withEverythingConfirmedAndAssessedItIsAVedtak() {
    String envelope =
        Example.withConfirmedNumber()
            .replace("{ \"fullUrl\": \"urn:uuid:9531985d", ASSESSED.strip());
    String page = post(envelope);
    assertThat(page)
        .contains("Huset er leid ut, så boutgiftene er dekket.")
        .doesNotContain("Dette er ikke et vedtak ennå");
  }

  @Test
  void withoutTheIncomeItSaysWhatIsMissingInsteadOfALetter() {
    String page = post(Example.envelope().replace("2025-12-31", "2025-03-31"));
    assertThat(page)
        .contains("Det kan ikke skrives noe brev ennå")
        .contains("Det er ikke oppgitt inntekt for perioden")
        .doesNotContain("Statsforvalteren");
  }

  @Test
  void aYearWithOnlyShortStaysSaysWhatTheyCostAndByWhichLaw() {
    String page = post(resource("korttid"));
    assertThat(page)
        .contains("Du skal betale 2 165 kroner i alt for korttidsopphold med fast sats i året.")
        .contains("§ 11-2 og egenandelsforskriften § 4 og § 6 andre ledd")
        .contains("§ 1(3), § 4, § 6, § 6(4)")
        .contains("Før avtalen om innflytting")
        .doesNotContain("egenandelsforskriften §§ 3, 5 og 6", "§§ 8 til 10")
        .doesNotContain("etteroppgjøret", "sivilstanden", "Den første måneden på langtidsplass")
        .doesNotContain("Dette er ikke et vedtak ennå", "{");
  }

  @Test
  void helpAtHomeAloneSaysWhatEachMonthCostsAndByWhichLaw() {
    String page = post(resource("hjemme"));
    assertThat(page)
        .containsSubsequence(
            "Du skal betale 245 kroner for hjelp hjemme fra 1. februar 2026 til 28. februar 2026.",
            "Du skal betale 162 kroner for hjelp hjemme fra 1. mars 2026 til 31. mars 2026.",
            "Du betaler 245 kroner for hjelpen hjemme fra 1. februar 2026",
            "Du betaler 162 kroner for hjelpen hjemme fra 1. mars 2026",
            "§ 11-2 og egenandelsforskriften §§ 8 til 10")
        .containsSubsequence("§ 8(1)", "§ 9(1)", "§ 10(1)")
        .contains("inntekten i husstanden endrer seg vesentlig")
        .doesNotContain("innflytting", "korttidsopphold", "rommet ditt", "etteroppgjøret", "{");
  }

  @Test
  void theLettersOfShortStaysAndHelpAtHomeAreInEnglishToo() {
    assertThat(post(resource("korttid"), "en"))
        .contains("You are to pay NOK 2,165 in all for short stays")
        .contains("§ 4 and § 6, second paragraph");
    assertThat(post(resource("hjemme"), "en"))
        .contains("You are to pay NOK 162 for help at home from 1 March 2026 to 31 March 2026.");
  }

  @Test
  void theExamplePageLinksToTheLetter() {
    assertThat(given().get("/packs/egenandel/example").then().extract().asString())
        .contains("href=\"/packs/egenandel/letter?lang=nb\"");
  }

  @Test
  void theLetterIsInBokmaalWhateverTheBrowserAsksFor() {
    given()
        .header("Accept-Language", "en")
        .get(LETTER)
        .then()
        .header("Content-Language", "nb")
        .header("Cache-Control", "no-store");
    given().queryParam("lang", "en").get(LETTER).then().header("Content-Language", "en");
  }

  @Test
  void aBadCaseIsAnsweredAsAtTheOtherDoors() {
    given()
        .contentType("application/json")
        .body("{}")
        .post(LETTER)
        .then()
        .statusCode(400)
        .contentType(startsWith("application/fhir+json"))
        .body("issue[0].expression[0]", equalTo("bundle"));
  }

  private static String resource(String name) {
    try (InputStream in = LetterResourceTest.class.getResourceAsStream("/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String post(String envelope) {
    return post(envelope, "nb");
  }

  private static String post(String envelope, String language) {
    return plain(
        given()
            .contentType("application/json")
            .queryParam("lang", language)
            .body(envelope.getBytes(StandardCharsets.UTF_8))
            .post(LETTER)
            .then()
            .statusCode(200)
            .contentType(startsWith("text/html"))
            .extract()
            .asString());
  }

  private static String plain(String page) {
    return page.replace('\u00a0', ' ');
  }
}
