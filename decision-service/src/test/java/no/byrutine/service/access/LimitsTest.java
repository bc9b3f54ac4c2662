package no.byrutine.service.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.byrutine.service.Example;
import org.junit.jupiter.api.Test;

/** How much at once, how often, and for how long. */
@QuarkusTest
@TestProfile(LimitsTest.Narrow.class)
class LimitsTest {

  private static final String DECIDE = "/api/decisions/egenandel";

  /** Little at once, and nothing for more than a few seconds. */
  public static class Narrow extends Trusted {

    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("byrutine.limits.calls", "2");
      settings.put("byrutine.limits.batches", "1");
      settings.put("byrutine.limits.time", "5S");
      settings.put("byrutine.limits.rate.calls", "3");
      settings.put("byrutine.limits.rate.period", "24H");
      return settings;
    }
  }

  @TestHTTPResource("/")
  URI base;

  @Test
  void moreCallsAtOnceThanThereIsRoomForAreAskedToComeBack() throws Exception {
    refusedBeside(2, DECIDE, () -> call().get("/api/packs"))
        .header("Retry-After", "1")
        .contentType("application/fhir+json")
        .body("issue[0].code", equalTo("throttled"));
  }

  @Test
  void theHealthOfTheServiceIsToldHoweverMuchThereIsToDo() throws Exception {
    try (HalfSent one = HalfSent.to(base, DECIDE);
        HalfSent two = HalfSent.to(base, DECIDE)) {
      given().get("/q/health/live").then().statusCode(200);
      assertThat(List.of(one, two)).allMatch(HalfSent::isOpen);
    }
  }

  @Test
  void batchesHaveALimitOfTheirOwn() throws Exception {
    refusedBeside(1, DECIDE + "/batch", () -> call().post(DECIDE + "/batch"))
        .body("issue[0].details.text", containsString("Retry-After"));
  }

  @Test
  void aCallThatTakesTooLongIsAnsweredAllTheSame() throws Exception {
    try (HalfSent slow = HalfSent.to(base, DECIDE)) {
      assertThat(slow.answer()).contains("503", "\"timeout\"").containsIgnoringCase("Retry-After");
    }
    call()
        .contentType("application/json")
        .body(Example.envelope())
        .post(DECIDE)
        .then()
        .statusCode(200);
  }

  @Test
  void whoCallsTooOftenWaitsAndTheOthersDoNot() {
    for (int call = 0; call < 3; call++) {
      as("ofte").get("/api/packs").then().statusCode(200);
    }
    as("ofte").get("/api/packs").then().statusCode(429).header("Retry-After", notNullValue());
    as("sjelden").get("/api/packs").then().statusCode(200);
  }

  @Test
  void aHeadThatIsTooLargeIsRefusedByItsSize() {
    call()
        .header("X-Long", "x".repeat(20_000))
        .get("/api/packs")
        .then()
        .statusCode(431)
        .body("issue[0].details.text", containsString("16384"));
  }

  /** A call that is made while others are under way, tried until they are. */
  private ValidatableResponse refusedBeside(int others, String path, Supplier<Response> call)
      throws Exception {
    for (int attempt = 0; attempt < 100; attempt++) {
      List<HalfSent> underWay = new ArrayList<>();
      try {
        for (int other = 0; other < others; other++) {
          underWay.add(HalfSent.to(base, path));
        }
        TimeUnit.MILLISECONDS.sleep(50L + attempt);
        Response response = call.get();
        if (response.statusCode() == 429) {
          return response.then();
        }
      } finally {
        for (HalfSent other : underWay) {
          other.close();
        }
      }
    }
    throw new AssertionError("Everything was let in");
  }

  /** A system that has not called before. */
  private static RequestSpecification call() {
    return as(UUID.randomUUID().toString());
  }

  private static RequestSpecification as(String system) {
    Token token = Token.ofSystem("system/Decision.c", "system/Pack.rs").with("client_id", system);
    return given().header("Authorization", token.bearer());
  }

  /** A call whose body does not come to its end. */
  private record HalfSent(Socket socket) implements AutoCloseable {

    static HalfSent to(URI base, String path) throws IOException {
      String token =
          Token.ofSystem("system/Decision.c").with("client_id", path + UUID.randomUUID()).bearer();
      String head =
          """
          POST %s HTTP/1.1
          Host: localhost
          Authorization: %s
          Content-Type: %s
          Content-Length: 1000

          {"""
              .formatted(
                  path,
                  token,
                  path.endsWith("batch") ? "application/x-ndjson" : "application/json");
      Socket socket = new Socket(base.getHost(), base.getPort());
      socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new HalfSent(socket);
    }

    boolean isOpen() {
      return !socket.isClosed();
    }

    /** What the service answers before it hangs up. */
    String answer() throws IOException {
      return new String(socket.getInputStream().readNBytes(700), UTF_8);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
