package no.byrutine.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was answered is missing from the log, whenever the service is killed. */
class KilledUnderLoadIT {

  private static final int ROUNDS = 4;
  private static final int CLIENTS = 4;

  private final Queue<String> answered = new ConcurrentLinkedQueue<>();
  private final Random random = new Random(7);

  @Test
  void everyDecisionThatWasAnsweredBeforeTheKillIsInTheLogAfterIt(@TempDir Path folder)
      throws Exception {
    Map<String, String> settings = Map.of("byrutine.log.url", "jdbc:h2:file:" + folder + "/log");
    for (int round = 0; round < ROUNDS; round++) {
      try (ServiceProcess service = ServiceProcess.start(settings)) {
        killUnderLoad(service);
      }
    }
    assertThat(answered).hasSizeGreaterThan(ROUNDS);

    try (ServiceProcess service = ServiceProcess.start(settings)) {
      for (String id : answered) {
        assertThat(service.get("/api/log/" + id).statusCode()).as(id).isEqualTo(200);
      }
    }
  }

  private void killUnderLoad(ServiceProcess service) throws Exception {
    String example = service.get("/packs/egenandel/example.json").body();
    int before = answered.size();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Thread client = new Thread(() -> ask(service, example));
      client.start();
      clients.add(client);
    }
    while (answered.size() == before && service.process().isAlive()) {
      Thread.sleep(5);
    }
    Thread.sleep(random.nextInt(1500));
    service.kill();
    for (Thread client : clients) {
      client.join();
    }
  }

  /** Asks until nobody answers. */
  private void ask(ServiceProcess service, String example) {
    try {
      while (true) {
        HttpResponse<String> answer =
            service.post("/api/decisions/egenandel", "application/json", example);
        if (answer.statusCode() == 200) {
          answered.add(answer.headers().firstValue("Byrutine-Decision").orElseThrow());
        }
      }
    } catch (IOException e) {
      // The service is gone, in the middle of this answer or before it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
