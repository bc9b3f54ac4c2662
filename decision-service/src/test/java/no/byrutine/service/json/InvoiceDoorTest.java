package no.byrutine.service.json;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.PackReader;
import no.byrutine.in.BadInput;
import no.byrutine.service.Example;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvoiceDoorTest {

  private static final String FHIR = "application/fhir+json";

  @Test
  void theExampleIsADraftThatSaysWhatMustBeConfirmed() {
    post(Example.envelope())
        .statusCode(200)
        .contentType(startsWith(FHIR))
        .header("Cache-Control", "no-store")
        .body("resourceType", equalTo("Invoice"))
        .body("status", equalTo("draft"))
        .body("subject.reference", equalTo("Patient/beboer"))
        .body("date", equalTo("2025-06-01"))
        .body("note.text", hasItem(containsString("Dette er et utkast")))
        .body("note.text", hasItem(containsString("Tallet for «fribeløp per år»")))
        .body(
            "lineItem.extension.flatten().valuePeriod.start",
            equalTo(List.of("2025-01-01", "2025-05-01")));
  }

  @Test
  void thePartsOfEachLineAddUpToTheTotal() {
    JsonPath json =
        post(Example.envelope())
            .extract()
            .jsonPath(
                JsonPathConfig.jsonPathConfig()
                    .numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    BigDecimal sum = BigDecimal.ZERO;
    List<Map<String, Object>> parts = json.getList("lineItem.priceComponent.flatten()");
    for (int i = 0; i < parts.size(); i++) {
      String part = "lineItem.priceComponent.flatten()[" + i + "]";
      BigDecimal amount = new BigDecimal(json.getString(part + ".amount.value"));
      switch (json.getString(part + ".type")) {
        case "base", "surcharge" -> sum = sum.add(amount);
        case "deduction" -> sum = sum.subtract(amount);
        default -> assertThat(json.getString(part + ".type")).isEqualTo("informational");
      }
    }
    assertThat(sum).isEqualByComparingTo(json.getString("totalNet.value"));
    assertThat(sum).isEqualByComparingTo("272592");
  }

  @Test
  void withTheNumbersConfirmedItIsStillADraftAndNoNumberIsLeftToConfirm() {
    post(Example.withConfirmedNumber())
        .statusCode(200)
        .body("status", equalTo("draft"))
        .body("note.text", not(hasItem(containsString("utkast"))))
        .body("note.text", not(hasItem(containsString("ikke lest"))));
  }

  @Test
  void whatIsMissingIsNamedInBothLanguagesAndThereIsNoInvoice() {
    post(Example.replaced("\"avrunding-maaned\"", "\"avrunding-doegn\""))
        .statusCode(422)
        .contentType(startsWith(FHIR))
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue.code", everyItem(equalTo("required")))
        .body("issue.details.text", hasItem(containsString("«avrunding av beløpet per måned»")))
        .body(
            "issue[0].details._text.extension[0].extension[1].valueString",
            containsString("The city must choose"))
        .body("lineItem", nullValue());
    post(Example.envelope().replace("2025-12-31", "2025-03-31"))
        .statusCode(422)
        .body("issue.details.text", hasItem(containsString("ikke oppgitt inntekt")));
  }

  @Test
  void aCaseOfWhichOnlyAPartIsComputedHasNoInvoice() {
    String unknownFromMay = Example.envelope().replace("2025-12-31", "2025-04-30");
    post(unknownFromMay.replace("\"on\": \"2025-06-01\"", "\"on\": \"2025-03-01\""))
        .statusCode(422)
        .body(
            "issue.details.text",
            hasItem(containsString("«langtidsopphold» fra 1. mai 2025 til 31. desember 2025")));
  }

  @Test
  void aCaseWithNothingToPayIsToldSo() {
    post(Example.replaced("\"code\": \"langtid\" }", "\"code\": \"avlastning\" }"))
        .statusCode(422)
        .body("issue.code", equalTo(List.of("business-rule")))
        .body("issue[0].details.text", containsString("Ingen egenandel"));
  }

  @Test
  void aPackWithoutInvoiceLinesIsNotFoundAtThisDoor() {
    PackDefinition pack =
        PackReader.read(
            new PackFiles(
                Map.of(
                    "pack.yaml",
                    """
                    id: uten-faktura
                    version: 0.1.0
                    title: { nb: Uten faktura, en: Without an invoice }
                    owner: Helseetaten
                    status: draft
                    sources: {}
                    inputs: {}
                    outcomes: [ { code: ferdig, display: { nb: Ferdig, en: Done } } ]
                    """,
                    "concepts.yaml",
                    "{}",
                    "parameters.yaml",
                    "{}",
                    "texts.nb.yaml",
                    "{}",
                    "texts.en.yaml",
                    "{}")));

    assertThatThrownBy(() -> InvoiceWriter.shape(pack))
        .isInstanceOfSatisfying(
            BadInput.class,
            refusal -> {
              assertThat(refusal.issues()).hasSize(1);
              assertThat(refusal.issues().get(0).code()).isEqualTo("not-found");
              assertThat(refusal.issues().get(0).text().nb()).contains("har ingen faktura");
            });
  }

  @Test
  void aBadCaseAndAnUnknownPackAreAnsweredAsAtTheOtherDoors() {
    post("{}").statusCode(400).body("issue[0].expression[0]", equalTo("bundle"));
    given()
        .contentType("application/json")
        .body(Example.envelope().getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/finnes-ikke/invoice")
        .then()
        .statusCode(404)
        .contentType(startsWith(FHIR));
    given().get("/api/decisions/egenandel/invoice").then().statusCode(405);
  }

  @Test
  void aClientThatTakesNeitherKindOfJsonIsRefused() {
    given()
        .contentType("application/json")
        .accept("text/html")
        .body(Example.envelope().getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/egenandel/invoice")
        .then()
        .statusCode(406);
  }

  @Test
  void theInterfaceIsDescribed() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body("paths.'/api/decisions/{pack}/invoice'.post.operationId", equalTo("invoice"))
        .body(
            "paths.'/api/decisions/{pack}/invoice'.post.responses.'422'.content.keySet()",
            not(empty()));
  }

  private static ValidatableResponse post(String envelope) {
    return given()
        .contentType("application/json")
        .body(envelope.getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/egenandel/invoice")
        .then();
  }
}
