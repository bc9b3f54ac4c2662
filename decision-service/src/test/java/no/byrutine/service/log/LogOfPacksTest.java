package no.byrutine.service.log;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import no.byrutine.service.access.Token;
import no.byrutine.service.access.Trusted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may read the log of one pack alone sees nothing of another's. */
@QuarkusTest
@TestProfile(Trusted.class)
class LogOfPacksTest {

  private static final String READ = "system/DecisionLog.rs";
  private static final String REPLAY = "system/Replay.c";
  private static final String MINE = "egenandel";
  private static final String OTHERS = "miljoerettet-helsevern";

  private String mine;
  private String others;

  @BeforeEach
  void decisionsOfTwoPacks() {
    mine = decided(MINE);
    others = decided(OTHERS);
  }

  @Test
  void aSearchFindsTheRecordsOfThePackAlone() {
    get(READ, "/api/log?count=100")
        .statusCode(200)
        .body("records.pack.id", everyItem(is(MINE)))
        .body("records.id", hasItem(mine));
    post(READ, "/api/log/search", "{\"pack\": \"" + OTHERS + "\"}")
        .statusCode(200)
        .body("records", empty());
    given()
        .header("Authorization", ofMine(READ).bearer())
        .formParam("count", "100")
        .post("/log")
        .then()
        .statusCode(200)
        .body(containsString(mine))
        .body(not(containsString(others)));
  }

  @Test
  void aRecordOfAnotherPackIsNotThere() {
    get(READ, "/api/log/" + mine).statusCode(200);
    get(READ, "/log/" + mine).statusCode(200);
    get(READ, "/api/log/" + others).statusCode(404);
    get(READ, "/log/" + others).statusCode(404);
  }

  @Test
  void nothingOfAnotherPackIsDecidedAgain() {
    // Nothing is kept here, so that one's own is refused for that.
    get(REPLAY, "/api/log/" + mine + "/replay").statusCode(409);
    get(REPLAY, "/log/" + mine + "/replay").statusCode(409);
    get(REPLAY, "/api/log/" + others + "/replay").statusCode(404);
    get(REPLAY, "/log/" + others + "/replay").statusCode(404);
    post(REPLAY, "/api/log/" + mine + "/replay", LogCalls.example(MINE)).statusCode(200);
    post(REPLAY, "/api/log/" + others + "/replay", LogCalls.example(OTHERS)).statusCode(404);
  }

  @Test
  void oneScopeIsNotTheOther() {
    get(READ, "/api/log/" + mine + "/replay").statusCode(403);
    get(REPLAY, "/api/log/" + mine).statusCode(403);
    get("system/DecisionLog.d", "/api/log").statusCode(403);
  }

  private static String decided(String pack) {
    Token token = Token.ofSystem("system/Decision.c");
    return post(token, "/api/decisions/" + pack, LogCalls.example(pack))
        .statusCode(200)
        .extract()
        .header("Byrutine-Decision");
  }

  private static ValidatableResponse get(String scope, String path) {
    return given().header("Authorization", ofMine(scope).bearer()).get(path).then();
  }

  private static ValidatableResponse post(String scope, String path, String body) {
    return post(ofMine(scope), path, body);
  }

  private static ValidatableResponse post(Token token, String path, String body) {
    return given()
        .header("Authorization", token.bearer())
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(path)
        .then();
  }

  private static Token ofMine(String scope) {
    return Token.ofSystem(scope + "?pack=" + MINE);
  }
}
