package no.byrutine.service.hooks;

import static no.byrutine.service.hooks.CdsServicesTest.call;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A client's FHIR server that is slow, down or lies: what it did not give is told, and is never
 * taken for "there is none".
 */
@QuarkusTest
@QuarkusTestResource(FhirServerStub.class)
class FhirServerFaultsTest {

  private static final String DECISION = "extension.'no.byrutine.decision'.";
  private static final String FHIR = "application/fhir+json";
  private static final String SEARCHSET = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}";

  @BeforeEach
  void theServerBehaves() {
    FhirServerStub.reset();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("does not answer in time", "TIMEOUT", it -> later(() -> send(it, SEARCHSET))),
        fault("sends its body a byte at a time", "TIMEOUT", FhirServerFaultsTest::drip),
        fault("sends a body without end", "TOO_LARGE", FhirServerFaultsTest::endless),
        fault("hangs up without an answer", "UNREACHABLE", HttpExchange::close),
        fault("hangs up in the middle of an answer", "UNREACHABLE", FhirServerFaultsTest::half),
        fault("asks for a log-in", "REFUSED", it -> FhirServerStub.send(it, 401, FHIR, "{}")),
        fault("has a fault of its own", "REFUSED", it -> FhirServerStub.send(it, 500, FHIR, "")),
        fault("answers with a page", "NOT_FHIR", it -> send(it, "<html>Logg inn</html>")),
        fault("answers with nothing", "NOT_FHIR", it -> send(it, "")),
        fault("answers with a list", "NOT_FHIR", it -> send(it, "[" + SEARCHSET + "]")),
        fault("answers with half a document", "NOT_FHIR", it -> send(it, "{\"resourceType\":")),
        fault(
            "answers with an OperationOutcome",
            "OPERATION_OUTCOME",
            it -> send(it, "{\"resourceType\":\"OperationOutcome\",\"issue\":[]}")),
        fault(
            "answers in another character set",
            "NOT_FHIR",
            it -> send(it, "{\"resourceType\":\"Bundle\",\"id\":\"\u00e5\"}", false)),
        fault("answers in gzip that nobody asked for", "NOT_FHIR", FhirServerFaultsTest::zipped));
  }

  private static Arguments fault(String name, String word, FhirServerStub.Answer answer) {
    return Arguments.of(name, word, answer);
  }

  @ParameterizedTest(name = "a server that {0}")
  @MethodSource("faults")
  void whatAServerDoesNotGiveIsToldByAWordAndOnACard(
      String name, String word, FhirServerStub.Answer answer) {
    FhirServerStub.on("AllergyIntolerance", answer);
    call(HandOutCall.bare().from(FhirServerStub.base()))
        .statusCode(200)
        .body(DECISION + "unavailable", hasEntry("allergyIntolerance", word))
        .body("cards.detail", hasItem(containsString("allergyIntolerance")))
        .body(DECISION + "decisions.outcome.code", everyItem(not(equalTo("kan-utfoeres"))));
  }

  @Test
  void aServerThatIsDownLeavesTheCallWithoutWhatItNeeds() {
    call(HandOutCall.bare().from(FhirServerStub.NOBODY))
        .statusCode(412)
        .body("issue[0].expression[0]", equalTo("prefetch.patient"));
  }

  @Test
  void aReadThatIsAnsweredWithAnotherResourceIsNotAnswered() {
    FhirServerStub.on(
        "Practitioner", it -> send(it, "{\"resourceType\":\"Organization\",\"id\":\"kari\"}"));
    call(HandOutCall.bare().from(FhirServerStub.base()))
        .statusCode(412)
        .body("issue[0].expression[0]", equalTo("prefetch.practitioner"));
  }

  @Test
  void aResourceOfAnotherFhirVersionIsRefusedByItsElementAndNotDropped() {
    FhirServerStub.on(
        "MedicationRequest",
        it ->
            send(
                it,
                "{\"resourceType\":\"MedicationRequest\",\"id\":\"r5\",\"status\":\"active\","
                    + "\"intent\":\"order\",\"medication\":{\"concept\":{\"text\":\"x\"}}}"));
    call(HandOutCall.bare().from(FhirServerStub.base()))
        .statusCode(400)
        .body("issue.expression.flatten()", hasItem(containsString(".resource.medication")));
  }

  private interface Work {
    void run() throws IOException;
  }

  /** After more than the limit of the test's configuration. */
  private static void later(Work work) throws IOException {
    pause(3000);
    work.run();
  }

  private static void pause(int milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, String body) throws IOException {
    send(exchange, body, true);
  }

  private static void send(HttpExchange exchange, String body, boolean utf8) throws IOException {
    bytes(exchange, body.getBytes(utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
  }

  private static void bytes(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", FHIR);
    // To the JDK's server, a length of 0 is one that is not known.
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < 30; i++) {
        body.write(' ');
        body.flush();
        pause(100);
      }
    }
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] some = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < 1000; i++) {
        body.write(some);
      }
    }
  }

  private static void half(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1000);
    exchange.getResponseBody().write("{\"resourceType\":".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    exchange.close();
  }

  /** Two megabytes of spaces, as two thousand bytes. */
  private static void zipped(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(" ".repeat(2 << 20).getBytes(StandardCharsets.UTF_8));
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    bytes(exchange, bytes.toByteArray());
  }
}
