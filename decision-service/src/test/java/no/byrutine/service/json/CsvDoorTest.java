package no.byrutine.service.json;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A campaign's list of rooms through the door; the pack here asks for other measurements. */
@QuarkusTest
class CsvDoorTest {

  private static final String PACK = "legemiddelhaandtering";
  private static final Map<String, String> QUERY =
      Map.of("on", "2026-03-02", "section", "oppbevaring");

  private static final String FILE =
      """
      \ufeffvirksomhet;stedstype;bydel;rom;romtype;parameter;verdi;enhet;start;slutt;metode
      Solbakken;barnehage;030105;Måsen;oppholdsrom;co2;1250,5;[ppm];02.03.2026 08:30;\
      02.03.2026 15:30;logger
      """;

  @Test
  void everyRowIsInTheAnswerByItsNumber() {
    post(FILE, QUERY)
        .statusCode(200)
        .contentType(startsWith("application/json"))
        .header("Cache-Control", "no-store")
        .body("pack.id", equalTo(PACK))
        .body("pack.section", equalTo("oppbevaring"))
        .body("on", equalTo("2026-03-02"))
        .body("notUsed.toString()", containsString("Observation/rad-2"));
  }

  @Test
  void everyFaultIsNamedByRowAndColumn() {
    post(FILE.replace("1250,5", "<10").replace("030105", "30105"), QUERY)
        .statusCode(422)
        .contentType(startsWith("application/fhir+json"))
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue.expression.flatten()", containsInAnyOrder("row[2].bydel", "row[2].verdi"))
        .body("issue.details.text", hasItems(startsWith("Rad 2, kolonne «verdi»: ")));
  }

  @Test
  void anotherFileIsRefusedWithTheColumnsThatAreExpected() {
    post("{\"resourceType\": \"Bundle\"}", QUERY)
        .statusCode(422)
        .body("issue.details.text", hasItems(containsString("virksomhet, stedstype, bydel")));
  }

  @Test
  void aQueryThatNobodyKnowsIsRefused() {
    post(FILE, Map.of("onn", "2026-03-02"))
        .statusCode(400)
        .body("issue[0].expression", contains("onn"));
    post(FILE, Map.of("on", "i dag")).statusCode(422).body("issue[0].expression", contains("on"));
  }

  @Test
  void whatIsNotUtf8AndAnswersThatDoNotExistAreRefused() {
    given()
        .contentType("text/csv")
        .body(FILE.substring(1).getBytes(StandardCharsets.ISO_8859_1))
        .post("/api/decisions/" + PACK)
        .then()
        .statusCode(400)
        .body("issue[0].details.text", containsString("UTF-8"));
    given()
        .contentType("text/csv")
        .accept("text/html")
        .body(FILE.getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/" + PACK)
        .then()
        .statusCode(406);
  }

  @Test
  void anUnknownPackIsNotFound() {
    given()
        .contentType("text/csv; charset=utf-8")
        .body(FILE.getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/finnes-ikke")
        .then()
        .statusCode(404);
  }

  private static ValidatableResponse post(String file, Map<String, String> query) {
    return given()
        .contentType("text/csv; charset=utf-8")
        .queryParams(query)
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/" + PACK)
        .then();
  }
}
