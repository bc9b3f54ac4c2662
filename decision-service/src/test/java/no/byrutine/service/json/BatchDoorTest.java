package no.byrutine.service.json;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.byrutine.service.Example;
import org.junit.jupiter.api.Test;

/** Many cases in one request, some of them broken. */
@QuarkusTest
class BatchDoorTest {

  private static final String NDJSON = "application/x-ndjson";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Vertx vertx;

  @TestHTTPResource("/api/decisions/egenandel/batch")
  URI address;

  @Test
  void aThousandLinesAreAnsweredInTheirOrderThoughSomeAreBroken() throws Exception {
    String good = line(Example.envelope());
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 1000; i++) {
      lines.add((i % 10 == 0 ? broken(i) : good) + "\n");
    }
    List<JsonNode> answers = post(lines);
    assertThat(answers).hasSize(1000);
    for (int i = 1; i <= 1000; i++) {
      JsonNode answer = answers.get(i - 1);
      assertThat(answer.get("line").asInt()).isEqualTo(i);
      if (i % 10 == 0) {
        assertThat(answer.at("/outcome/resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(answer.get("status").asInt()).isEqualTo(i % 20 == 0 ? 400 : 422);
      } else {
        assertThat(answer.at("/decision/outcome/code").asText()).isEqualTo("foreloepig-beregnet");
      }
    }
  }

  @Test
  void aLineIsDecidedAsTheSameCaseAlone() throws Exception {
    String alone =
        given()
            .contentType("application/json")
            .body(Example.envelope().getBytes(StandardCharsets.UTF_8))
            .post("/api/decisions/egenandel")
            .then()
            .extract()
            .asString();
    assertThat(post(List.of(line(Example.envelope()))))
        .extracting(it -> it.get("decision"))
        .containsExactly(JSON.readTree(alone));
  }

  @Test
  void aLineThatIsTooLargeIsRefusedAndTheRestGoesOn() throws Exception {
    String good = line(Example.envelope());
    String large = "{\"on\":\"" + "x".repeat(11 << 20) + "\"}";
    List<JsonNode> answers = post(List.of(large, "\r\n\r\n", good, "\r\n", large, "\n", good));
    assertThat(answers).extracting(it -> it.get("line").asInt()).containsExactly(1, 3, 4, 5);
    assertThat(answers.get(0).get("status").asInt()).isEqualTo(413);
    assertThat(answers.get(1).has("decision")).isTrue();
    assertThat(answers.get(2).get("status").asInt()).isEqualTo(413);
    assertThat(answers.get(3).has("decision")).isTrue();
  }

  @Test
  void theFirstAnswerComesBeforeTheLastLineIsSent() throws Exception {
    HttpClientRequest request = open();
    String good = line(Example.envelope()) + "\n";
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<Void> last = new CompletableFuture<>();
    request
        .response()
        .onFailure(first::completeExceptionally)
        .onSuccess(
            response ->
                response
                    .handler(part -> first.complete(part.toString()))
                    .endHandler(last::complete));
    request.write(good);
    assertThat(first.get(60, TimeUnit.SECONDS)).startsWith("{\"line\":1,\"record\":\"");
    assertThat(last).isNotDone();
    request.end(good);
    last.get(60, TimeUnit.SECONDS);
  }

  @Test
  void noLinesGiveNoAnswersAndAnUnknownPackIsNotFound() {
    given().contentType(NDJSON).post("/api/decisions/egenandel/batch").then().statusCode(200);
    given()
        .contentType(NDJSON)
        .body("{}\n".getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/egenandl/batch")
        .then()
        .statusCode(404)
        .contentType(startsWith("application/fhir+json"));
    given()
        .contentType(NDJSON)
        .accept("text/html")
        .body("{}\n".getBytes(StandardCharsets.UTF_8))
        .post("/api/decisions/egenandel/batch")
        .then()
        .statusCode(406);
  }

  /** Every second is not JSON, and every other is a case that cannot be used. */
  private static String broken(int i) {
    return i % 20 == 0
        ? "{\"on\": \"2025-06-01\", \"bundle\": "
        : line(Example.replaced("\"on\": \"2025-06-01\"", "\"on\": \"i går\""));
  }

  private static String line(String envelope) {
    return envelope.replaceAll("\\R\\s*", "");
  }

  /** A client that reads while it sends, as one must that sends more than a few lines. */
  private HttpClientRequest open() throws Exception {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(address.toURL())
            .putHeader("Content-Type", NDJSON);
    return vertx
        .createHttpClient()
        .request(options)
        .map(request -> request.setChunked(true))
        .toCompletionStage()
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
  }

  private List<JsonNode> post(List<String> lines) throws Exception {
    HttpClientRequest request = open();
    CompletableFuture<Buffer> answer =
        request
            .response()
            .compose(
                response -> {
                  assertThat(response.statusCode()).isEqualTo(200);
                  assertThat(response.getHeader("Content-Type")).startsWith(NDJSON);
                  return response.body();
                })
            .toCompletionStage()
            .toCompletableFuture();
    lines.forEach(request::write);
    request.end();
    List<JsonNode> answers = new ArrayList<>();
    for (String line : answer.get(300, TimeUnit.SECONDS).toString().split("\n", -1)) {
      if (!line.isEmpty()) {
        answers.add(JSON.readTree(line));
      }
    }
    return answers;
  }
}
