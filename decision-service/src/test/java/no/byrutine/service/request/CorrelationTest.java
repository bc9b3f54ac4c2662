package no.byrutine.service.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CorrelationTest {

  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Test
  void theAnswerHasTheIdOfTheCaller() {
    given()
        .header(Correlation.HEADER, "ehr-7.a_b")
        .get("/api/packs")
        .then()
        .header(Correlation.HEADER, equalTo("ehr-7.a_b"));
  }

  @Test
  void aRefusalHasItToo() {
    given()
        .header(Correlation.HEADER, "ehr-7")
        .get("/api/packs/none")
        .then()
        .statusCode(404)
        .header(Correlation.HEADER, equalTo("ehr-7"));
  }

  @Test
  void whatTheLogHasOfTheRequestHasItToo() {
    Queue<String> ids = new ConcurrentLinkedQueue<>();
    Handler handler =
        new ExtHandler() {
          @Override
          protected void doPublish(ExtLogRecord line) {
            ids.add(line.getMdc(Correlation.MDC_KEY));
          }
        };
    Logger log = Logger.getLogger("no.byrutine.service");
    log.addHandler(handler);
    try {
      given().header(Correlation.HEADER, "ehr-8").get("/faults/bug").then().statusCode(500);
    } finally {
      log.removeHandler(handler);
    }
    assertThat(ids).containsExactly("ehr-8");
  }

  @Test
  void aCallerWithATraceIsKnownByIt() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    assertThat(Correlation.of(null, "00-" + trace + "-00f067aa0ba902b7-01")).isEqualTo(trace);
  }

  @Test
  void aCallerWithoutAnyGetsANewOne() {
    given().get("/api/packs").then().header(Correlation.HEADER, matchesPattern(UUID));
  }

  /** The last two could be persons, or lines of somebody else's log. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-x", "a b", "æ", "a\nb", "01010150001", "fnr-01010150001"})
  void whatIsNotWellFormedIsNotTaken(String id) {
    assertThat(Correlation.of(id, null)).matches(UUID);
  }

  @Test
  void whatIsTooLongIsNotTaken() {
    assertThat(Correlation.of("a".repeat(65), "00-zz-01")).matches(UUID);
  }
}
