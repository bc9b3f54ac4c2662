package no.byrutine.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.service.swap.PackJars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another version of a pack is put in the folder of a service that decides meanwhile. */
class PackSwapIT {

  private static final String PATH = "/api/decisions/egenandel";
  private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"([0-9.]+)\"");
  private static final int MOST_TENTHS_WAITED = 1200;

  @TempDir Path folder;

  @Test
  void itTakesOverBetweenTwoRequestsAndARefusedOneIsTold() throws Exception {
    try (ServiceProcess service = start()) {
      String example = service.get("/packs/egenandel/example.json").body();
      assertThat(version(decide(service, example))).isEqualTo("0.1.0");

      PackJars.version("0.2.0").in(folder, "egenandel-0.2.0.jar");

      assertThat(versionsUntil("0.2.0", service, example))
          .containsOnly("0.1.0", "0.2.0")
          .isSorted();

      PackJars.version("0.3.0")
          .with("parameters.yaml", "value: 10950", "value: 20950")
          .in(folder, "egenandel-0.3.0.jar");

      HttpResponse<String> stale = awaitStale(service, example);
      assertThat(version(stale)).isEqualTo("0.2.0");
      assertThat(service.get("/api/packs/egenandel").body())
          .contains("\"version\":\"0.3.0\"")
          .contains("of its own scenarios fail");
      HttpResponse<String> ready = service.get("/q/health/ready");
      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(ready.body()).contains("0.2.0; 0.3.0 in egenandel-0.3.0.jar was refused");
    }
  }

  @Test
  void whatTheFolderHoldsAtTheStartDecidesTheFirstRequest() throws Exception {
    PackJars.version("0.2.0").in(folder, "egenandel.jar");

    try (ServiceProcess service = start()) {
      String example = service.get("/packs/egenandel/example.json").body();

      assertThat(version(decide(service, example))).isEqualTo("0.2.0");
      assertThat(service.get("/fhir/Library/egenandel").body()).contains("\"0.2.0\"");
    }
  }

  private ServiceProcess start() throws Exception {
    Files.createDirectories(folder);
    return ServiceProcess.start(
        Map.of("byrutine.packs.folder", folder.toString(), "byrutine.packs.interval", "PT0.3S"));
  }

  private static HttpResponse<String> decide(ServiceProcess service, String example)
      throws Exception {
    HttpResponse<String> answer = service.post(PATH, "application/json", example);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private static String version(HttpResponse<String> decision) {
    Matcher version = VERSION.matcher(decision.body());
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static List<String> versionsUntil(String last, ServiceProcess service, String example)
      throws Exception {
    List<String> versions = new ArrayList<>();
    while (!versions.contains(last) && versions.size() < MOST_TENTHS_WAITED) {
      versions.add(version(decide(service, example)));
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return versions;
  }

  private static HttpResponse<String> awaitStale(ServiceProcess service, String example)
      throws Exception {
    HttpResponse<String> answer = decide(service, example);
    for (int tenth = 0; stale(answer).isEmpty() && tenth < MOST_TENTHS_WAITED; tenth++) {
      TimeUnit.MILLISECONDS.sleep(100);
      answer = decide(service, example);
    }
    assertThat(stale(answer)).containsExactly("egenandel");
    return answer;
  }

  private static List<String> stale(HttpResponse<String> answer) {
    return answer.headers().allValues("Byrutine-Stale");
  }
}
