package no.byrutine.service.json;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.byrutine.service.Example;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComparisonResourceTest {

  private static final String ON = "\"on\": \"2025-06-01\"";

  @Test
  void aBackPaymentNamesTheNumberThatWasPublishedInBetween() {
    compare(known("2025-05-10"), known("2025-06-01"))
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("earlier.known", equalTo("2025-05-10"))
        .body("later.known", equalTo("2025-06-01"))
        .body("later.pack.id", equalTo("egenandel"))
        .body("later.outcome.code", equalTo("foreloepig-beregnet"))
        .rootPath("differences.find { it.name == 'egenandel-aar' }")
        .body("title.nb", equalTo("Egenandel per år"))
        .body("earlier", equalTo(273009))
        .body("later", equalTo(272396))
        .body("difference", equalTo(-613))
        .body("unit", equalTo("NOK"))
        .body("causes.kind", equalTo(List.of("parameter")))
        .body("causes[0].name", equalTo("grunnbeloep"))
        .body("causes[0].title.nb", equalTo("grunnbeløp"))
        .body("causes[0].effect", equalTo(-613))
        .body("causes[0].unit", equalTo("NOK"));
  }

  @Test
  void aSettlementNamesTheItemsThatBecameOther() {
    String preliminary =
        Example.envelope().replace("\"status\": \"final\"", "\"status\": \"preliminary\"");
    String settled = Example.replaced("\"value\": 300000,", "\"value\": 310000,");
    compare(preliminary, settled)
        .statusCode(200)
        .rootPath("differences.find { it.name == 'egenandel-aar' }")
        .body("difference", equalTo(8500))
        .body("causes.name", equalTo(List.of("pensjon-folketrygd")))
        .body("causes[0].kind", equalTo("fact"))
        .body("causes[0].title.nb", equalTo("Pensjon fra folketrygden"));
  }

  @Test
  void theSameTwiceHasNoDifferences() {
    compare(Example.envelope(), Example.envelope()).statusCode(200).body("differences", empty());
  }

  @Test
  void whatIsWrongSaysOnWhichSideItIs() {
    compare(Example.envelope(), Example.replaced(ON, "\"onn\": \"2025-06-01\""))
        .statusCode(400)
        .body("issue[0].expression", hasItem("later.onn"));
    compare(
            Example.replaced("\"value\": 300000,", "\"value\": 300000, \"verdi\": 1,"),
            Example.envelope())
        .statusCode(400)
        .body("issue.expression.flatten()", everyItem(startsWith("earlier.Bundle")));
    compare(Example.envelope(), Example.replaced(ON, "\"on\": \"2025-06-02\""))
        .statusCode(422)
        .body("issue[0].expression", hasItem("later.on"));
    compare(Example.envelope(), Example.replaced("\"ned-til-krone\",", "\"opp-til-krone\","))
        .statusCode(422)
        .body("issue[0].expression[0]", startsWith("later."));
  }

  @Test
  void oneEnvelopeAloneIsNotAComparison() {
    post(Example.envelope())
        .statusCode(400)
        .body("issue.expression.flatten()", hasItems("on", "bundle", "earlier", "later"));
    post("{\"earlier\": 1, \"later\": " + Example.envelope() + "}")
        .statusCode(400)
        .body("issue.expression.flatten()", hasItem("earlier"))
        .body("issue.expression.flatten()", not(hasItem("later")));
  }

  @Test
  void theInterfaceIsDescribed() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body("paths.'/api/decisions/{pack}/comparison'.post.operationId", equalTo("compare"))
        .body("paths.'/packs/{pack}/letter'.post.operationId", equalTo("letter"));
  }

  private static String known(String day) {
    return Example.replaced(ON, "\"on\": \"2025-05-15\", \"known\": \"" + day + "\"");
  }

  private static ValidatableResponse compare(String earlier, String later) {
    return post("{\"earlier\": " + earlier + ", \"later\": " + later + "}");
  }

  private static ValidatableResponse post(String body) {
    return given()
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/egenandel/comparison")
        .then();
  }
}
