package no.byrutine.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was answered is missing from the log, whenever the service is killed. */
class KilledUnderLoadIT {

  private static final int ROUNDS = 4;

  /** Of each kind. */
  private static final int CLIENTS = 2;

  private static final String JSON = "application/json";
  private static final String HOOK = "/cds-services/legemiddelhaandtering-ordinering";
  private static final Pattern RECORD = Pattern.compile("\"record\":\"([0-9a-f-]{36})\"");

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
    String call = Files.readString(Path.of("..", "docs", "hooks", "order-sign.json"));
    int before = answered.size();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new Thread(() -> decide(service, example)));
      clients.add(new Thread(() -> hook(service, call)));
    }
    clients.forEach(Thread::start);
    while (answered.size() == before && service.process().isAlive()) {
      Thread.sleep(5);
    }
    Thread.sleep(random.nextInt(1500));
    service.kill();
    for (Thread client : clients) {
      client.join();
    }
  }

  private void decide(ServiceProcess service, String example) {
    ask(
        () -> {
          HttpResponse<String> answer = service.post("/api/decisions/egenandel", JSON, example);
          if (answer.statusCode() == 200) {
            answered.add(answer.headers().firstValue("Byrutine-Decision").orElseThrow());
          }
        });
  }

  /** A hook writes two things, its decision and its cards, and the database is waited for once. */
  private void hook(ServiceProcess service, String call) {
    ask(
        () -> {
          HttpResponse<String> answer = service.post(HOOK, JSON, call);
          Matcher record = RECORD.matcher(answer.body());
          while (answer.statusCode() == 200 && record.find()) {
            answered.add(record.group(1));
          }
        });
  }

  private interface Call {
    void make() throws IOException, InterruptedException;
  }

  /** Asks until nobody answers. */
  private static void ask(Call call) {
    try {
      while (true) {
        call.make();
      }
    } catch (IOException e) {
      // The service is gone, in the middle of this answer or before it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
