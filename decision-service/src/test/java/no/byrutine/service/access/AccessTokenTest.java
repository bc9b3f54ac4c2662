package no.byrutine.service.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import no.byrutine.service.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A system calls with the access token that its authorization server gave it. */
@QuarkusTest
@TestProfile(Trusted.class)
class AccessTokenTest {

  private static final String DECIDE = "/api/decisions/egenandel";

  @Test
  void aSystemWithTheScopeGetsItsDecision() {
    decide(Token.ofSystem("system/Decision.c")).statusCode(200).body(containsString("272396"));
  }

  @Test
  void aSystemWithoutTheScopeIsToldWhichOneItLacks() {
    decide(Token.ofSystem("system/Pack.rs", "openid"))
        .statusCode(403)
        .header("WWW-Authenticate", containsString("scope=\"system/Decision.c\""))
        .body("issue[0].code", equalTo("forbidden"))
        .body("issue[0].details.text", containsString("system/Decision.c"));
  }

  @Test
  void aScopeOfOnePackOpensThatPackAlone() {
    Token egenandel = Token.ofSystem("system/Decision.c?pack=egenandel");
    decide(egenandel).statusCode(200);
    given()
        .header("Authorization", egenandel.bearer())
        .contentType("application/json")
        .body("{}")
        .post("/api/decisions/legemiddelhaandtering")
        .then()
        .statusCode(403);
    read(egenandel, "/api/packs/egenandel", 403);
  }

  @Test
  void whatIsReadOfAPackMayBeOfOnePackAloneToo() {
    Token token = Token.ofSystem("system/Pack.rs?pack=legemiddelhaandtering");
    read(token, "/api/packs/legemiddelhaandtering", 200);
    read(token, "/fhir/PlanDefinition/legemiddelhaandtering-utdeling", 200);
    read(token, "/packs/legemiddelhaandtering/rules", 200);
    read(token, "/fhir/PlanDefinition/egenandel", 403);
    read(token, "/fhir/PlanDefinition", 403);
    read(token, "/api/packs", 403);
    read(token, "/", 403);
  }

  private static void read(Token token, String path, int status) {
    given().header("Authorization", token.bearer()).get(path).then().statusCode(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/packs/egenandel/example",
        "/packs/egenandel/letter",
        "/api/packs",
        "/api/packs/egenandel",
        "/api/log/1",
        "/api/log/1/replay",
        "/fhir/Library",
        "/fhir/PlanDefinition/egenandel",
        "/cds-services",
        "/q/metrics",
        "/q/dev",
        "/nowhere",
        "/fhir/metadata;a=b",
        "/api/../api/packs",
        "//api/packs"
      })
  void withoutATokenNothingIsTold(String path) {
    given()
        .urlEncodingEnabled(false)
        .header("Accept-Language", "en")
        .get(path)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .header("Cache-Control", "no-store")
        .contentType("application/fhir+json")
        .body("issue.size()", equalTo(1))
        .body("issue[0].code", equalTo("login"))
        .body(
            "issue[0].details.text",
            equalTo(
                "A valid token is missing. See docs/security.md, or ask those who run the service."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/health",
        "/q/health/ready",
        "/q/openapi",
        "/byrutine.css",
        "/fhir/metadata",
        "/fhir/.well-known/smart-configuration"
      })
  void whatTellsNothingOfAnybodyIsOpen(String path) {
    // Right after the start the service may still say that it is not ready.
    given().get(path).then().statusCode(is(oneOf(200, 503)));
  }

  static Stream<Token> badTokens() {
    return Stream.of(
        ours().with("iss", "https://annen.example.org"),
        ours().without("iss"),
        ours().with("aud", "https://annen.example.org"),
        ours().without("aud"),
        ours().with("exp", 1_600_000_000L),
        ours().without("exp"),
        ours().with("exp", "i morgen"),
        ours().with("nbf", 4_000_000_000L),
        ours().without("client_id"),
        ours().signedBy(Trusted.STRANGER),
        ours().unsigned(),
        ours().signedWithSecret(Trusted.RSA),
        ours().withHeader("kid", "ukjent"),
        Token.ofCdsClient(Trusted.BASE + DECIDE));
  }

  private static Token ours() {
    return Token.ofSystem("system/Decision.c");
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void aTokenThatIsNotAsItMustBeIsNoToken(Token token) {
    decide(token).statusCode(401).body("issue[0].code", equalTo("login"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer x",
        "Bearer a.b.c",
        "Bearer a.b.c.d.e",
        "Basic a2FyaTprYXJp",
        "x"
      })
  void whatIsNoTokenAtAllIsRefusedToo(String authorization) {
    given().header("Authorization", authorization).get("/api/packs").then().statusCode(401);
  }

  @Test
  void aSecondIssuerMayWriteItsOwnNameBeforeTheScopes() {
    Token national =
        ours()
            .with("iss", Trusted.AUTHORIZATION_SERVER + "/nasjonal")
            .with("scope", List.of("oslo:system/Decision.c"));
    decide(national).statusCode(200);
    decide(national.with("scope", "system/Decision.c")).statusCode(403);
  }

  @Test
  void anAddressThatIsNotInTheTableIsClosedAlsoToThoseWhoAreKnown() {
    given()
        .header("Authorization", ours().bearer())
        .get("/nowhere")
        .then()
        .statusCode(403)
        .body("issue[0].code", equalTo("forbidden"));
  }

  @Test
  void theCallerIsTheSystemThatTheTokenWasGivenTo() {
    given()
        .header("Authorization", Token.ofSystem("system/Pack.rs").with("sub", "kari").bearer())
        .get("/fhir/who")
        .then()
        .body(equalTo("autorisasjon:avregning true"));
  }

  @Test
  void aBodyOfManyMegabytesComesThroughTheGateWhole() {
    given()
        .header("Authorization", ours().bearer())
        .contentType("application/json")
        .body(Example.envelope() + " ".repeat(5 << 20))
        .post(DECIDE)
        .then()
        .statusCode(200)
        .body(containsString("272396"));
  }

  @Test
  void aStrangerWhoSendsMuchGetsTheRefusalAndNoBrokenConnection() {
    given()
        .contentType("application/json")
        .body(Example.envelope() + " ".repeat(5 << 20))
        .post(DECIDE)
        .then()
        .statusCode(401);
  }

  @Test
  void aFhirClientIsToldWhereToGetATokenAndForWhat() {
    given()
        .get("/fhir/.well-known/smart-configuration")
        .then()
        .body("token_endpoint", equalTo(Trusted.AUTHORIZATION_SERVER + "/token"))
        .body("scopes_supported", hasItem("system/Decision.c"))
        .body("grant_types_supported", hasItem("client_credentials"));
    given()
        .get("/fhir/metadata")
        .then()
        .body("rest[0].security.service[0].coding[0].code", equalTo("SMART-on-FHIR"));
  }

  @Test
  void aPageSaysNothingOfDevelopmentWhenCallersAreAsked() {
    given()
        .header("Authorization", Token.ofSystem("system/Pack.rs").bearer())
        .get("/")
        .then()
        .statusCode(200)
        .body(not(containsString("class=\"development\"")));
  }

  private static ValidatableResponse decide(Token token) {
    return given()
        .header("Authorization", token.bearer())
        .contentType("application/json")
        .body(Example.envelope())
        .post(DECIDE)
        .then();
  }
}
