package no.byrutine.service.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import no.byrutine.service.Example;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that hang up, or send a little at a time: their own trouble, and nobody else's. */
@QuarkusTest
class HangUpTest {

  /** More than the service has threads. */
  private static final int CLIENTS = 40;

  /** Ours, and Quarkus's, which tells of what we did not answer. */
  private static final List<String> LOGGERS = List.of("no.byrutine", "io.quarkus");

  @TestHTTPResource URI service;

  private final Logged logged = new Logged();

  @BeforeEach
  void listen() {
    LOGGERS.forEach(name -> Logger.getLogger(name).addHandler(logged));
  }

  @AfterEach
  void stopListening() {
    LOGGERS.forEach(name -> Logger.getLogger(name).removeHandler(logged));
  }

  @Test
  void clientsThatHangUpInTheMiddleOfARequestAreNobodysFault() throws IOException {
    for (int i = 0; i < CLIENTS; i++) {
      try (Socket socket = connect()) {
        head(socket, "/api/decisions/egenandel", "application/json", 100_000);
        write(socket, "{\"on\": ");
      }
    }
    othersAreAnswered();
    assertThat(logged.messages).isEmpty();
  }

  @Test
  void clientsThatHangUpInTheMiddleOfAnAnswerAreNobodysFault() throws IOException {
    String line = Example.envelope().replace("\n", " ") + "\n";
    String lines = line.repeat(200);
    for (int i = 0; i < CLIENTS; i++) {
      try (Socket socket = connect()) {
        head(
            socket,
            "/api/decisions/egenandel/batch",
            "application/x-ndjson",
            lines.getBytes(StandardCharsets.UTF_8).length);
        write(socket, line.repeat(3));
        assertThat(socket.getInputStream().read()).isPositive();
      }
    }
    othersAreAnswered();
    assertThat(logged.messages).isEmpty();
  }

  @Test
  void clientsThatHangUpBeforeTheAnswerAreNobodysFaultAndWhatTheyAskedIsInNoLog() throws Exception {
    byte[] body = Example.envelope().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < CLIENTS; i++) {
      try (Socket socket = connect()) {
        head(socket, "/api/decisions/egenandel?_pretty=true", "application/json", body.length);
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
      }
    }
    othersAreAnswered();
    assertThat(logged.messages).isEmpty();
  }

  @Test
  void aClientThatSendsALittleAtATimeIsAnsweredAndSoAreTheOthers() throws Exception {
    byte[] body = Example.envelope().getBytes(StandardCharsets.UTF_8);
    try (Socket socket = connect()) {
      head(socket, "/api/decisions/egenandel", "application/json", body.length);
      int step = body.length / 20 + 1;
      for (int at = 0; at < body.length; at += step) {
        socket.getOutputStream().write(body, at, Math.min(step, body.length - at));
        socket.getOutputStream().flush();
        TimeUnit.MILLISECONDS.sleep(20);
        othersAreAnswered();
      }
      byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
      assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
    }
  }

  private void othersAreAnswered() {
    given().get("/api/packs").then().statusCode(200);
  }

  private Socket connect() throws IOException {
    return new Socket(service.getHost(), service.getPort());
  }

  private static void head(Socket socket, String path, String type, int length) throws IOException {
    write(
        socket,
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, type, length));
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static final class Logged extends Handler {

    private final List<String> messages = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord log) {
      messages.add(log.getLevel() + " " + log.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
