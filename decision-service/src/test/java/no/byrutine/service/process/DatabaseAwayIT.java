package no.byrutine.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL that is not there when the service starts, comes, goes and comes back. */
class DatabaseAwayIT {

  private static final int MOST_SECONDS = 120;
  private static final String ID = "Byrutine-Decision";

  @TempDir private Path data;
  private int port;

  @BeforeEach
  void findPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
  }

  @Test
  void withoutTheDatabaseNothingIsAnsweredAndWithItAllIsWellAgain() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(settings("refuse"))) {
      assertRefused(service);

      String first;
      try (EmbeddedPostgres postgres = postgres()) {
        assertThat(postgres.getPort()).isEqualTo(port);
        await(() -> ready(service) == 200);
        first = decide(service).headers().firstValue(ID).orElseThrow();
        assertThat(service.get("/api/log/" + first).statusCode()).isEqualTo(200);
      }
      await(() -> ready(service) == 503);
      assertRefused(service);

      try (EmbeddedPostgres postgres = postgres()) {
        assertThat(postgres.getPort()).isEqualTo(port);
        await(() -> ready(service) == 200);
        assertThat(decide(service).statusCode()).isEqualTo(200);
        assertThat(service.get("/api/log/" + first).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void byTheCitysChoiceItIsAnsweredWithoutARecordAndAnAlarm() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(settings("answer"))) {
      HttpResponse<String> answer = decide(service);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue(ID)).isEmpty();
      await(() -> ready(service) == 200);
      assertThat(service.log()).contains("ERROR").contains("byrutine.log.on-failure=answer");
    }
  }

  private static void assertRefused(ServiceProcess service) throws Exception {
    HttpResponse<String> answer = decide(service);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("OperationOutcome", "transient");
    assertThat(ready(service)).isEqualTo(503);
  }

  private static HttpResponse<String> decide(ServiceProcess service) throws Exception {
    String example = service.get("/packs/egenandel/example.json").body();
    return service.post("/api/decisions/egenandel", "application/json", example);
  }

  private static int ready(ServiceProcess service) throws Exception {
    return service.get("/q/health/ready").statusCode();
  }

  private Map<String, String> settings(String onFailure) {
    Map<String, String> settings = new HashMap<>();
    settings.put("byrutine.log.url", "jdbc:postgresql://localhost:" + port + "/postgres");
    settings.put("byrutine.log.username", "postgres");
    settings.put("byrutine.log.password", "postgres");
    settings.put("byrutine.log.on-failure", onFailure);
    return settings;
  }

  private EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data.resolve("postgres"))
        .setCleanDataDirectory(false)
        .start();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    for (int fifth = 0; fifth < MOST_SECONDS * 5; fifth++) {
      if (condition.call()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new AssertionError("Waited " + MOST_SECONDS + " seconds");
  }
}
