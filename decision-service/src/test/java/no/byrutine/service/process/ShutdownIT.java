package no.byrutine.service.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** An operator stops a service (SIGTERM) that has much to do. */
class ShutdownIT {

  private static final String PATH = "/api/decisions/egenandel";
  private static final String HEAD =
      "POST "
          + PATH
          + "/batch HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
          + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final int CALLERS = 4;
  private static final int MOST_SECONDS_TO_STOP = 60;

  /** What may become of a call. */
  private static final String DECIDED = "decided";

  private static final String REFUSED = "refused, since it is stopping";
  private static final String NOT_HEARD = "not heard";

  @Test
  void aBatchThatIsOnItsWayIsAnsweredToItsLastLine() throws Exception {
    try (ServiceProcess service = start("0S");
        Socket socket = new Socket(service.base().getHost(), service.base().getPort())) {
      byte[] line = line(service);
      OutputStream out = socket.getOutputStream();
      String begun = begin(line, socket);

      service.terminate();
      send(line, out);
      send(line, out);
      send(new byte[0], out);

      String answer = begun + new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 200 ")
          .contains("{\"line\":2,", "{\"line\":3,")
          .endsWith("\r\n0\r\n\r\n")
          .doesNotContain("OperationOutcome");
      ended(service);
    }
  }

  @Test
  void whoeverCallsWhileItStopsHearsWhyAndWhenToTryAgain() throws Exception {
    try (ServiceProcess service = start("0S");
        Socket batch = new Socket(service.base().getHost(), service.base().getPort())) {
      begin(line(service), batch);

      service.terminate();
      HttpResponse<String> refused = firstRefusal(service);

      assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/fhir+json");
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(refused.body())
          .contains("\"OperationOutcome\"", "\"transient\"", "Tjenesten stanser", "is stopping");
      assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(503);
      assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
      send(new byte[0], batch.getOutputStream());
      ended(service);
    }
  }

  /** Calls until the signal has come through. */
  private static HttpResponse<String> firstRefusal(ServiceProcess service) throws Exception {
    HttpResponse<String> answer = service.get("/api/packs");
    for (int call = 0; call < 1000 && answer.statusCode() == 200; call++) {
      TimeUnit.MILLISECONDS.sleep(20);
      answer = service.get("/api/packs");
    }
    assertThat(answer.statusCode()).isEqualTo(503);
    return answer;
  }

  /** With a log in memory that is there until the service closes it, as the packaged one is. */
  private static ServiceProcess start(String delay) throws Exception {
    return ServiceProcess.start(
        Map.of(
            "byrutine.stop.delay",
            delay,
            "byrutine.log.url",
            "jdbc:h2:mem:log;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"));
  }

  private static byte[] line(ServiceProcess service) throws Exception {
    String example = service.get("/packs/egenandel/example.json").body();
    return (example.replace("\n", " ") + "\n").getBytes(UTF_8);
  }

  /** Sends the head and the first line of a batch; what has come when that line is answered. */
  private static String begin(byte[] line, Socket socket) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(HEAD.getBytes(UTF_8));
    send(line, out);
    return readUntil("{\"line\":1,", socket.getInputStream());
  }

  /** One chunk of the body; an empty one ends it. */
  private static void send(byte[] chunk, OutputStream out) throws IOException {
    out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(UTF_8));
    out.write(chunk);
    out.write("\r\n".getBytes(UTF_8));
    out.flush();
  }

  private static String readUntil(String text, InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(UTF_8).contains(text)) {
      int next = in.read();
      assertThat(next).as("the answer so far: %s", read).isNotNegative();
      read.write(next);
    }
    return read.toString(UTF_8);
  }

  @Test
  void underLoadWhoeverCalledBeforeTheSignalIsAnswered() throws Exception {
    try (ServiceProcess service = start("5S")) {
      String example = service.get("/packs/egenandel/example.json").body();
      AtomicBoolean stopping = new AtomicBoolean();
      List<CompletableFuture<List<String>>> callers = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        callers.add(CompletableFuture.supplyAsync(() -> call(service, example, stopping)));
      }
      TimeUnit.SECONDS.sleep(1);

      stopping.set(true);
      service.terminate();

      for (CompletableFuture<List<String>> caller : callers) {
        assertThat(caller.get(MOST_SECONDS_TO_STOP, TimeUnit.SECONDS))
            .contains(DECIDED)
            .isSubsetOf(DECIDED, REFUSED, NOT_HEARD);
      }
      ended(service);
    }
  }

  /** Calls until it is refused, and says what became of each call. */
  private static List<String> call(ServiceProcess service, String example, AtomicBoolean stopping) {
    List<String> fates = new ArrayList<>();
    String fate = DECIDED;
    while (fate.equals(DECIDED)) {
      boolean before = !stopping.get();
      fate = once(service, example);
      fates.add(before && !fate.equals(DECIDED) ? "before the signal: " + fate : fate);
    }
    return fates;
  }

  private static String once(ServiceProcess service, String example) {
    try {
      HttpResponse<String> answer = service.post(PATH, "application/json", example);
      if (answer.statusCode() == 503 && answer.body().contains("is stopping")) {
        return REFUSED;
      }
      boolean whole = answer.statusCode() == 200 && answer.body().contains("272396");
      return whole ? DECIDED : "answered " + answer.statusCode() + " " + answer.body();
    } catch (IOException e) {
      return hasBegun(e) ? "cut: " + e : NOT_HEARD;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the JDK's client says that it had a part of the answer. */
  private static boolean hasBegun(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("bytes received: ")
        || message.contains("chunked transfer encoding")
        || message.contains("parser state");
  }

  private static void ended(ServiceProcess service) throws InterruptedException {
    assertThat(service.process().waitFor(MOST_SECONDS_TO_STOP, TimeUnit.SECONDS)).isTrue();
    assertThat(service.process().exitValue()).isIn(0, 143);
  }
}
