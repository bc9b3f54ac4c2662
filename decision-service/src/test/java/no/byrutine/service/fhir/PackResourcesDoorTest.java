package no.byrutine.service.fhir;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a FHIR client reads before it asks anything. */
@QuarkusTest
class PackResourcesDoorTest {

  private static final String FHIR = "application/fhir+json";

  @Test
  void theDoorSaysWhatItCanDo() {
    given()
        .get("/fhir/metadata")
        .then()
        .statusCode(200)
        .contentType(startsWith(FHIR))
        .body("resourceType", equalTo("CapabilityStatement"))
        .body("fhirVersion", equalTo("4.0.1"))
        .body("kind", equalTo("instance"))
        .body("date", equalTo("2026-06-01"))
        .body("implementation.url", endsWith("/fhir"))
        .body(
            "rest[0].resource.type",
            contains("Library", "PlanDefinition", "OperationDefinition", "CodeSystem"))
        .body("rest[0].resource[1].operation.name", hasItems("apply", "decide", "validate"));
    given()
        .get("/fhir/OperationDefinition/decide")
        .then()
        .statusCode(200)
        .body("code", equalTo("decide"));
    given()
        .get("/fhir/OperationDefinition/evaluate")
        .then()
        .statusCode(404)
        .body("resourceType", equalTo("OperationOutcome"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "egenandel",
        "legemiddelhaandtering",
        "forsterket-rehabilitering",
        "miljoerettet-helsevern"
      })
  void everyPackIsALibraryAndAPlan(String pack) {
    given()
        .get("/fhir/Library/" + pack)
        .then()
        .statusCode(200)
        .contentType(startsWith(FHIR))
        .body("id", equalTo(pack))
        .body("relatedArtifact.citation", everyItem(not(equalTo(""))))
        .body("dataRequirement.type", hasItem("Observation"));
    given()
        .get("/fhir/PlanDefinition/" + pack)
        .then()
        .statusCode(200)
        .body("library[0]", startsWith("https://byrutine.no/fhir/Library/" + pack + "|"));
  }

  @Test
  void theOutcomeOfEveryDecisionStandsInACodeSystemThatIsServed() {
    JsonPath decided =
        FhirCase.post(
                "legemiddelhaandtering-utdeling",
                "$decide",
                FhirCase.parameters(FhirCase.example("legemiddelhaandtering")))
            .extract()
            .jsonPath();
    String outcome = "parameter.find { it.name == 'outcome' }.valueCoding";
    given()
        .queryParam("url", decided.getString(outcome + ".system"))
        .get("/fhir/CodeSystem")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("entry[0].resource.concept.code", hasItem(decided.getString(outcome + ".code")));
    given()
        .get("/fhir/CodeSystem/legemiddelhaandtering-utfall")
        .then()
        .statusCode(200)
        .body("content", equalTo("complete"))
        .body("concept.code", hasItem("kan-utfoeres"));
    given()
        .get("/fhir/CodeSystem/legemiddelhaandtering")
        .then()
        .statusCode(404)
        .body("issue[0].details.text", containsString("Søk uten id"));
  }

  @Test
  void theCodesOfCardsStandInCodeSystemsThatAreServed() {
    given()
        .queryParam("url", "https://byrutine.no/fhir/CodeSystem/regel")
        .get("/fhir/CodeSystem")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body(
            "entry[0].resource.concept.code",
            hasItems("legemiddelhaandtering.utdeling.for-tidlig", "egenandel.parameter.bekreftes"));
    given()
        .get("/fhir/CodeSystem/overstyringsgrunn")
        .then()
        .statusCode(200)
        .body("url", equalTo("https://byrutine.no/fhir/CodeSystem/overstyringsgrunn"))
        .body("concept.display", hasItem("Øyeblikkelig hjelp"));
  }

  @Test
  void aSectionIsAPlanOfItsOwn() {
    given()
        .get("/fhir/PlanDefinition/legemiddelhaandtering-utdeling")
        .then()
        .statusCode(200)
        .body("title", containsString("tdeling"))
        .body("action", org.hamcrest.Matchers.hasSize(1))
        .body("action[0].input.id", hasItems("ordinasjon", "oppgave"));
    given().get("/fhir/Library/legemiddelhaandtering-utdeling").then().statusCode(404);
    given()
        .get("/fhir/PlanDefinition/egenandl")
        .then()
        .statusCode(404)
        .body("issue[0].details.text", containsString("Mente du «egenandel»"));
  }

  @Test
  void aResourceThatTheClientHasIsNotSentAgain() {
    String tag = given().get("/fhir/Library/egenandel").then().extract().header("ETag");
    given()
        .header("If-None-Match", tag)
        .get("/fhir/Library/egenandel")
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag));
    given()
        .header("If-None-Match", "W/\"another\"")
        .get("/fhir/Library/egenandel")
        .then()
        .statusCode(200);
  }

  @Test
  void aSearchIsByIdAddressAndVersion() {
    given()
        .get("/fhir/Library")
        .then()
        .statusCode(200)
        .body("type", equalTo("searchset"))
        .body("total", equalTo(4))
        .body("entry.search.mode", everyItem(equalTo("match")))
        .body("entry[0].fullUrl", endsWith("/fhir/Library/egenandel"));
    given()
        .get("/fhir/Library?_id=egenandel,legemiddelhaandtering")
        .then()
        .body("total", equalTo(2));
    given()
        .queryParam("url", "https://byrutine.no/fhir/PlanDefinition/miljoerettet-helsevern-radon")
        .queryParam("version", "0.1.0")
        .get("/fhir/PlanDefinition")
        .then()
        .body("total", equalTo(1))
        .body("link[0].relation", equalTo("self"));
    given().get("/fhir/Library?version=7").then().statusCode(200).body("total", equalTo(0));
  }

  @Test
  void aSearchThatWeDoNotKnowIsRefusedAndNotIgnored() {
    given()
        .get("/fhir/Library?title=Egenandel")
        .then()
        .statusCode(400)
        .body("issue[0].expression", contains("title"));
  }

  @Test
  void onlyJsonIsWritten() {
    for (String format : new String[] {"json", "application/json", "application/fhir+json"}) {
      given()
          .accept("application/fhir+xml")
          .queryParam("_format", format)
          .get("/fhir/metadata")
          .then()
          .statusCode(200)
          .contentType(startsWith(FHIR));
    }
    given()
        .urlEncodingEnabled(false)
        .get("/fhir/metadata?_format=application/fhir+json")
        .then()
        .statusCode(200);
    given().accept("application/json").get("/fhir/metadata").then().statusCode(200);
    for (String format : new String[] {"xml", "application/fhir+xml", "", "hva som helst/"}) {
      given()
          .queryParam("_format", format)
          .get("/fhir/metadata")
          .then()
          .statusCode(406)
          .body("resourceType", equalTo("OperationOutcome"));
    }
    given()
        .accept("application/fhir+xml")
        .get("/fhir/Library/egenandel")
        .then()
        .statusCode(406)
        .contentType(startsWith(FHIR));
  }

  @Test
  void whatTheAddressDoesNotTakeIsToldWithWhatItTakes() {
    given()
        .get("/fhir/PlanDefinition/egenandel/$decide")
        .then()
        .statusCode(405)
        .header("Allow", equalTo("POST, OPTIONS"))
        .body("resourceType", equalTo("OperationOutcome"));
    given()
        .delete("/fhir/Library/egenandel")
        .then()
        .statusCode(405)
        .header("Allow", equalTo("GET, HEAD, OPTIONS"));
    given().get("/fhir/Patient").then().statusCode(404).contentType(startsWith(FHIR));
    given()
        .contentType("application/fhir+xml")
        .body("<Parameters/>")
        .post("/fhir/PlanDefinition/egenandel/$decide")
        .then()
        .statusCode(415)
        .contentType(startsWith(FHIR));
  }
}
