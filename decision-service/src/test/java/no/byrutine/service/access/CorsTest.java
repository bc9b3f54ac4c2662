package no.byrutine.service.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A page of a listed site may call from a browser, and every answer tells browsers what is safe.
 */
@QuarkusTest
@TestProfile(Trusted.class)
class CorsTest {

  private static final String ALLOWED = "Access-Control-Allow-Origin";

  @Test
  void aListedSiteMayReadAnAnswer() {
    given()
        .header("Origin", Trusted.SITE)
        .header("Authorization", Token.ofSystem("system/Pack.rs").bearer())
        .get("/api/packs")
        .then()
        .statusCode(200)
        .header(ALLOWED, Trusted.SITE);
  }

  @Test
  void anotherSiteIsRefusedBeforehandAndAtTheCall() {
    given()
        .header("Origin", "https://annen.example.org")
        .header("Access-Control-Request-Method", "POST")
        .options("/cds-services")
        .then()
        .statusCode(403)
        .header(ALLOWED, nullValue());
    given()
        .header("Origin", "https://annen.example.org")
        .header("Authorization", Token.ofSystem("system/Pack.rs").bearer())
        .get("/api/packs")
        .then()
        .statusCode(403)
        .header(ALLOWED, nullValue())
        .body(emptyString());
  }

  @ParameterizedTest
  @CsvSource({
    "/fhir/metadata, 200",
    "/byrutine.css, 200",
    "/, 401",
    "/nowhere, 401",
    "/q/openapi?format=nonsense, 200"
  })
  void everyAnswerHasTheHeadersThatBrowsersHeed(String path, int status) {
    given()
        .get(path)
        .then()
        .statusCode(status)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Content-Security-Policy", containsString("default-src 'self'"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /fhir/Library/nowhere, 404",
    "DELETE, /fhir/metadata, 403",
    "POST, /fhir/Library, 403"
  })
  void alsoOneThatRefuses(String method, String path, int status) {
    given()
        .header("Authorization", Token.ofSystem("system/Pack.rs").bearer())
        .request(method, path)
        .then()
        .statusCode(status)
        .header("X-Content-Type-Options", "nosniff");
  }
}
