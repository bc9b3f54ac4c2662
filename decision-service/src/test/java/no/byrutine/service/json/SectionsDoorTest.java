package no.byrutine.service.json;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pack with sections, asked at a moment, through the doors of the service. */
@QuarkusTest
class SectionsDoorTest {

  private static final String PACK = "legemiddelhaandtering";
  private static final String TOO_SOON = PACK + ".utdeling.for-tidlig";
  private static final String TOO_SOON_FINDING = "findings.find { it.rule == '" + TOO_SOON + "' }";
  private static final String NO_EFFECT_FINDING =
      "findings.find { it.rule == '" + PACK + ".utdeling.effekt-mangler' }";

  @Test
  void theExampleIsBlockedInItsSectionAtItsMoment() {
    decide(example())
        .statusCode(200)
        .body("outcome.code", equalTo("blokkert"))
        .body("pack.id", equalTo(PACK))
        .body("pack.section", equalTo("utdeling"))
        .body("at", equalTo("2026-03-02T20:00:00+01:00"))
        .body("on", equalTo("2026-03-02"))
        .body("subject", equalTo("Patient/rolig"))
        .body("values.name", hasItem("utdeling-sum-24-timer"))
        .body("values.name", not(hasItem("klarert-utdeling")))
        .body("missing.input", hasItem("legemiddel"))
        .body("notUsed", equalTo(List.of()))
        .body("trace.fired.rule", hasItem(TOO_SOON))
        .body("trace.notFired.rule", hasItem(PACK + ".utdeling.over-maksimum"));
  }

  @Test
  void whatBlocksSaysWhyAndWhatItYieldsTo() {
    decide(example())
        .body(TOO_SOON_FINDING + ".effect", equalTo("blocks"))
        .body(TOO_SOON_FINDING + ".because.minutter", equalTo(210))
        .body(TOO_SOON_FINDING + ".because.minst", equalTo(240))
        .body(TOO_SOON_FINDING + ".text.nb", containsString("210 minutter"))
        .body(TOO_SOON_FINDING + ".text.en", containsString("210 minutes"))
        .body(
            TOO_SOON_FINDING + ".evidence",
            hasItems("Task/utdeling", "MedicationAdministration/gitt-1630"))
        .body(TOO_SOON_FINDING + ".overrideReasons.code", contains("oeyeblikkelig-hjelp"))
        .body(TOO_SOON_FINDING + ".overrideReasons[0].demands", contains("role", "reason"));
  }

  @Test
  void theDoseBeforeHasNoEffectRecordedAndTheAnswerSuggestsTheTask() {
    String suggestion = NO_EFFECT_FINDING + ".suggestions[0]";
    decide(example())
        .body(NO_EFFECT_FINDING + ".effect", equalTo("advises"))
        .body(suggestion + ".name", equalTo("registrer-effekt-av-behovsdose"))
        .body(suggestion + ".resource.resourceType", equalTo("Task"))
        .body(suggestion + ".resource.for.reference", equalTo("Patient/rolig"))
        .body(
            suggestion + ".resource.focus.reference", equalTo("MedicationAdministration/gitt-1630"))
        .body(suggestion + ".resource.authoredOn", equalTo("2026-03-02T20:00:00+01:00"));
  }

  @Test
  void theWholePackBlocksTheSameDoseAndNamesNoSection() {
    decide(replaced("\"section\": \"utdeling\",", ""))
        .statusCode(200)
        .body("outcome.code", equalTo("blokkert"))
        .body("pack.section", nullValue())
        .body(TOO_SOON_FINDING + ".effect", equalTo("blocks"))
        .body("findings.rule", hasItem(PACK + ".fullmakt.ikke-vurdert"));
  }

  @Test
  void anUnknownSectionIsNotFoundAndTheAnswerNamesThoseThatAre() {
    decide(replaced("\"section\": \"utdeling\"", "\"section\": \"utlevering\""))
        .statusCode(404)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].expression", contains("section"))
        .body("issue[0].details.text", containsString("fullmakt, kompetansestyring, utdeling"));
  }

  @Test
  void aMomentThatIsNoneIsRefusedByItsName() {
    refused("\"at\": \"2026-03-02T20:00:00\"", "at");
    refused("\"at\": \"i kveld\"", "at");
    refused("\"at\": \"2026-03-02\"", "at");
  }

  @Test
  void aDayThatIsAnotherThanTheMomentsIsRefusedByItsName() {
    refused("\"at\": \"2026-03-02T20:00:00+01:00\", \"on\": \"2026-03-03\"", "on");
    // Half past eleven at night in UTC is the day after in Norway.
    refused("\"at\": \"2026-03-02T23:30:00Z\", \"on\": \"2026-03-02\"", "on");
  }

  @Test
  void aDayThatIsTheMomentsChangesNothing() {
    String alone = decide(example()).extract().asString();
    String both =
        decide(replaced("\"at\":", "\"on\": \"2026-03-02\", \"at\":"))
            .statusCode(200)
            .extract()
            .asString();
    assertThat(both).isEqualTo(alone);
  }

  @Test
  void thePackListsItsSectionsAndHooks() {
    given()
        .get("/api/packs/" + PACK)
        .then()
        .statusCode(200)
        .body("sections.name", hasItems("fullmakt", "utdeling", "avvik", "dispenser"))
        .body("sections.find { it.name == 'utdeling' }.title.en", containsString("handing out"))
        .body("sections.find { it.name == 'utdeling' }.inputs", hasItems("ordinasjon", "oppgave"))
        .body(
            "hooks.hook",
            hasItems(
                "no.byrutine.medication-hand-out", "order-select", "order-sign", "patient-view"))
        .body(
            "hooks.find { it.id == '" + PACK + "-utdeling' }.sections",
            contains("fullmakt", "utdeling"));
  }

  @Test
  void theExampleIsExplainedInBothLanguages() {
    assertThat(page("nb"))
        .contains("<html lang=\"nb\">")
        .contains("Svar: Skal ikke utføres")
        .contains("20:00 +01:00")
        .contains("Det er 210 minutter til forrige dose, og det skal være minst 240. Vent.")
        .contains("Øyeblikkelig hjelp")
        .contains("Skriv inn effekten av dosen");
    assertThat(page("en"))
        .contains("<html lang=\"en\">")
        .contains("Answer: Must not be done")
        .contains("Emergency care")
        .contains("Record the effect of the dose");
  }

  private static String example() {
    return given()
        .get("/packs/" + PACK + "/example.json")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** The example with one thing changed; fails when it is not there to change. */
  private static String replaced(String what, String by) {
    String example = example();
    assertThat(example).contains(what);
    return example.replace(what, by);
  }

  private static void refused(String moment, String element) {
    decide(replaced("\"at\": \"2026-03-02T20:00:00+01:00\"", moment))
        .statusCode(422)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].expression", contains(element));
  }

  private static ValidatableResponse decide(String envelope) {
    return given()
        .contentType("application/json")
        .body(envelope.getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/" + PACK)
        .then();
  }

  /** Amounts hold together by spaces that do not break. */
  private static String page(String language) {
    return given()
        .queryParam("lang", language)
        .get("/packs/" + PACK + "/example")
        .then()
        .statusCode(200)
        .header("Content-Language", equalTo(language))
        .extract()
        .asString()
        .replace('\u00a0', ' ');
  }
}
