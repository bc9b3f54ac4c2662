package no.byrutine.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** There is no more room for the file of the log: the system refuses to let it grow. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class DiskFullIT {

  /** No file beyond one megabyte. */
  private static final List<String> LITTLE_ROOM =
      List.of("bash", "-c", "ulimit -f 1024; exec \"$0\" \"$@\"");

  private static final int MOST_DECISIONS = 20_000;

  @Test
  void whatCannotBeWrittenIsNotAnsweredAndWhatWasAnsweredIsThere(@TempDir Path folder)
      throws Exception {
    Map<String, String> settings = Map.of("byrutine.log.url", "jdbc:h2:file:" + folder + "/log");
    List<String> answered = new ArrayList<>();

    try (ServiceProcess service = ServiceProcess.start(LITTLE_ROOM, settings)) {
      HttpResponse<String> answer = decide(service);
      while (answer.statusCode() == 200 && answered.size() < MOST_DECISIONS) {
        answered.add(answer.headers().firstValue("Byrutine-Decision").orElseThrow());
        answer = decide(service);
      }
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("OperationOutcome");
      assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    try (ServiceProcess service = ServiceProcess.start(settings)) {
      for (int i = 0; i < answered.size(); i++) {
        assertThat(service.get("/api/log/" + answered.get(i)).statusCode())
            .as("%d of %d", i + 1, answered.size())
            .isEqualTo(200);
      }
      assertThat(decide(service).statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> decide(ServiceProcess service) throws Exception {
    String example = service.get("/packs/egenandel/example.json").body();
    return service.post("/api/decisions/egenandel", "application/json", example);
  }
}
