package no.byrutine.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packaged service starts and decides. */
class StartIT {

  @Test
  void thePackagedServiceDecidesThePublishedExample() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(Map.of())) {
      String example = service.get("/packs/egenandel/example.json").body();

      var answer = service.post("/api/decisions/egenandel", "application/json", example);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("272396");
    }
  }
}
