package no.byrutine.service.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The packaged service, told where its traces go. */
class TracesIT {

  private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
  private static final String PROTOCOL = "quarkus.otel.exporter.otlp.protocol";

  private final Queue<String> received = new ConcurrentLinkedQueue<>();

  @Test
  void aCallIsSeenInItsStepsAndNothingOfTheCaseIs() throws Exception {
    HttpServer collector = collector();
    String address = "http://localhost:" + collector.getAddress().getPort();
    try (ServiceProcess service =
        ServiceProcess.start(
            Map.of(
                "quarkus.otel.sdk.disabled",
                "false",
                ENDPOINT,
                address,
                PROTOCOL,
                "http/protobuf"))) {
      String example = service.get("/packs/egenandel/example.json").body();
      service.post("/api/decisions/egenandel", "application/json", example);

      await("decide");
      await("write");

      assertThat(String.join("", received))
          .contains("read", "decide", "byrutine.pack", "egenandel", "byrutine.version")
          .doesNotContain("Observation", "Bundle", "300000", "272396");
    } finally {
      collector.stop(0);
    }
  }

  private HttpServer collector() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private void await(String text) throws InterruptedException {
    for (int tenth = 0;
        received.stream().noneMatch(it -> it.contains(text)) && tenth < 600;
        tenth++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
