package no.byrutine.service.hooks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import no.byrutine.service.access.Token;
import no.byrutine.service.access.Trusted;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A CDS client shows who it is by a JWT that it has signed for this one call. */
@QuarkusTest
@TestProfile(Trusted.class)
class CdsClientTokenTest {

  private static final String DISCOVERY = Trusted.BASE + "/cds-services";
  private static final String ALLOWED_ORIGIN = "Access-Control-Allow-Origin";
  private static final String SERVICE = DISCOVERY + "/" + HandOutCall.ID;

  @Test
  @Requirement({176, 177})
  void aCallWithoutATokenIsRefused() {
    given().get("/cds-services").then().statusCode(401);
    call("Basic a2FyaTprYXJp").statusCode(401);
  }

  @Test
  @Requirement({176, 199})
  void aClientWhoseKeysWereExchangedBeforehandIsAnswered() {
    call(ours()).statusCode(200).body("$", hasKey("cards"));
    discover(Token.ofCdsClient(DISCOVERY)).statusCode(200).body("$", hasKey("services"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ES384", "RS384"})
  @Requirement({200, 205})
  void theAlgorithmsThatAreRecommendedAreUnderstood(String algorithm) {
    call(algorithm.startsWith("RS") ? ours().signedBy(Trusted.RSA) : ours()).statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS512", "PS256", "PS384", "PS512"})
  @Requirement(200)
  void aKeyForOneAlgorithmIsNotUsedForAnother(String algorithm) {
    call(ours().signedBy(Trusted.RSA).by(algorithm)).statusCode(401);
  }

  @Test
  @Requirement(201)
  void aTokenThatNobodyHasSignedIsRefused() {
    call(ours().unsigned()).statusCode(401);
    call(ours().bearer().replaceFirst("[^.]+$", "")).statusCode(401);
  }

  @Test
  @Requirement(203)
  void aTokenSignedWithASharedSecretIsRefused() {
    call(ours().signedWithSecret(Trusted.RSA)).statusCode(401);
  }

  @Test
  @Requirement(195)
  void anIssuerThatIsNotListedIsRefused() {
    call(ours().with("iss", "https://annen.example.org")).statusCode(401);
    call(ours().without("iss")).statusCode(401);
  }

  @Test
  @Requirement(195)
  void aTokenThatSaysWhereItsKeysAreIsRefusedWhenTheAddressIsNotListed() {
    call(ours().withHeader("jku", "https://annen.example.org/jwks.json")).statusCode(401);
  }

  @Test
  @Requirement(1054)
  void aKeyThatIsNotTheIssuersIsRefusedWhateverItIsCalled() {
    call(ours().signedBy(Trusted.STRANGER)).statusCode(401);
    call(ours().withHeader("kid", "ukjent")).statusCode(401);
    call(ours().withHeader("kid", null)).statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "exp", "iat", "jti"})
  @Requirement(1054)
  void whatATokenMustSayIsDemanded(String claim) {
    call(ours().without(claim)).statusCode(401);
  }

  @Test
  @Requirement(1054)
  void aTokenOfAnotherTypeIsRefused() {
    call(ours().withHeader("typ", "at+jwt")).statusCode(401);
    call(ours().withHeader("typ", null)).statusCode(401);
  }

  @Test
  @Requirement(1054)
  void aTokenOutsideItsTimeIsRefused() {
    call(ours().with("exp", secondsFromNow(-120))).statusCode(401);
    call(ours().with("iat", secondsFromNow(120))).statusCode(401);
    call(ours().with("iat", secondsFromNow(-3600))).statusCode(401);
    call(ours().with("exp", secondsFromNow(3600))).statusCode(401);
  }

  @Test
  @Requirement(1054)
  void anotherClockMayBeAFewSecondsOff() {
    call(ours().with("iat", secondsFromNow(10))).statusCode(200);
    call(ours().with("iat", secondsFromNow(-60)).with("exp", secondsFromNow(-1))).statusCode(200);
  }

  @Test
  @Requirement(1054)
  void aTokenIsForTheAddressThatIsCalled() {
    call(Token.ofCdsClient(DISCOVERY)).statusCode(200);
    call(Token.ofCdsClient(Trusted.BASE)).statusCode(401);
    call(Token.ofCdsClient(DISCOVERY + "/legemiddelhaandtering-ordinering")).statusCode(401);
    call(Token.ofCdsClient("https://annen.example.org/cds-services/" + HandOutCall.ID))
        .statusCode(401);
    discover(ours()).statusCode(401);
  }

  @Test
  @Requirement(1054)
  void aTokenIsUsedOnce() {
    Token token = ours();
    call(token).statusCode(200);
    call(token).statusCode(401);
  }

  @Test
  @Requirement(1054)
  void aTokenOfAnotherTenantIsRefused() {
    Token kommune = ours().with("iss", Trusted.JOURNAL + "/kommune");
    call(kommune.with("tenant", "bergen")).statusCode(401);
    call(kommune.without("tenant")).statusCode(401);
    call(kommune.with("tenant", "oslo")).statusCode(200);
  }

  @Test
  void aClientOfSomePacksFindsTheirServicesAloneAndCallsNoOther() {
    String boligkontor = Trusted.JOURNAL + "/boligkontor";
    discover(Token.ofCdsClient(DISCOVERY).with("iss", boligkontor))
        .statusCode(200)
        .body("services", empty());
    call(ours().with("iss", boligkontor))
        .statusCode(404)
        .body("issue[0].code", equalTo("not-found"));
    discover(Token.ofCdsClient(DISCOVERY)).body("services.id", hasItem(HandOutCall.ID));
  }

  @Test
  @Requirement(1054)
  void noRefusalSaysWhy() {
    String expired = body(ours().with("exp", secondsFromNow(-120)));
    String unsigned = body(ours().unsigned());
    given()
        .get("/cds-services")
        .then()
        .statusCode(401)
        .body(equalTo(expired))
        .body(equalTo(unsigned))
        .header("WWW-Authenticate", "Bearer");
  }

  @Test
  void anAccessTokenOfASystemIsNoClientsToken() {
    call(Token.ofSystem("system/Decision.c")).statusCode(401).body("$", not(hasKey("cards")));
  }

  @Test
  @Requirement(208)
  void aPageOfAListedSiteMayAskBeforehandWithoutAToken() {
    given()
        .header("Origin", Trusted.SITE)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization,content-type")
        .options("/cds-services/legemiddelhaandtering-utdeling")
        .then()
        .statusCode(200)
        .header(ALLOWED_ORIGIN, Trusted.SITE)
        .header("Access-Control-Allow-Methods", containsString("POST"))
        .header("Access-Control-Allow-Headers", containsString("Authorization"))
        .header("Access-Control-Allow-Credentials", "false");
  }

  @Test
  @Requirement(208)
  void aPageOfAListedSiteMayReadAlsoARefusal() {
    given()
        .header("Origin", Trusted.SITE)
        .contentType("application/json")
        .body("{}")
        .post("/cds-services/legemiddelhaandtering-utdeling")
        .then()
        .statusCode(401)
        .header(ALLOWED_ORIGIN, Trusted.SITE)
        .body("issue[0].code", equalTo("login"));
  }

  private static long secondsFromNow(long seconds) {
    NumericDate moment = NumericDate.now();
    moment.addSeconds(seconds);
    return moment.getValue();
  }

  private static Token ours() {
    return Token.ofCdsClient(SERVICE);
  }

  private static String body(Token token) {
    return discover(token).statusCode(401).extract().asString();
  }

  private static ValidatableResponse discover(Token token) {
    return given().header("Authorization", token.bearer()).get("/cds-services").then();
  }

  private static ValidatableResponse call(Token token) {
    return call(token.bearer());
  }

  private static ValidatableResponse call(String authorization) {
    return given()
        .header("Authorization", authorization)
        .contentType("application/json")
        .body(HandOutCall.prefetched().json())
        .post("/cds-services/" + HandOutCall.ID)
        .then();
  }
}
