package no.byrutine.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.byrutine.service.swap.PackJars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged service counts, after some calls of every kind. */
class MetricsIT {

  private static final String JSON = "application/json";
  private static final Pattern DOCUMENTED = Pattern.compile("^\\| `(byrutine_\\w+)` \\|");
  private static final Pattern TYPE = Pattern.compile("^# TYPE (byrutine_\\w+) (\\w+)$");

  @TempDir Path folder;

  @Test
  void everyMetricIsDocumentedAndNothingOfACaseIsInIt() throws Exception {
    PackJars.version("0.2.0").in(folder, "good.jar");
    PackJars.version("0.3.0").with("scenarios.txt", list -> "").in(folder, "bad.jar");
    try (ServiceProcess service =
        ServiceProcess.start(Map.of("byrutine.packs.folder", folder.toString()))) {
      call(service);

      String metrics = service.get("/q/metrics").body();

      assertThat(names(metrics)).isEqualTo(documented());
      assertThat(metrics)
          .contains("byrutine_step_seconds_bucket{pack=\"egenandel\",section=\"\",step=\"read\"")
          .contains(
              "byrutine_step_seconds_count{pack=\"egenandel\",section=\"\",step=\"decide\"} 1")
          .contains("byrutine_step_seconds_count{pack=\"egenandel\",section=\"\",step=\"write\"}")
          .contains("byrutine_decisions_total{outcome=\"foreloepig-beregnet\",pack=\"egenandel\"")
          .contains("rule=\"egenandel.parameter.bekreftes\"")
          .contains("byrutine_cards_total{service=\"legemiddelhaandtering-ordinering\"}")
          .contains("byrutine_feedback_total{outcome=\"overridden\"")
          .contains("byrutine_unlogged_total 0.0")
          .contains("byrutine_refusals_total{door=\"json\",status=\"404\"} 1.0")
          .contains("byrutine_refusals_total{door=\"batch\",status=\"400\"} 1.0")
          .contains("byrutine_refusals_total{door=\"none\",status=\"404\"} 1.0")
          .contains("byrutine_swaps_total{pack=\"egenandel\",result=\"taken\"} 1.0")
          .contains("byrutine_swaps_total{pack=\"egenandel\",result=\"refused\"} 1.0")
          .contains("byrutine_pack_stale{pack=\"egenandel\"} 1.0")
          .contains("byrutine_pack_stale{pack=\"legemiddelhaandtering\"} 0.0")
          .contains("byrutine_parameters_overdue{pack=\"egenandel\"}")
          .doesNotContain("ola-nordmann");
    }
  }

  private static void call(ServiceProcess service) throws Exception {
    String example = service.get("/packs/egenandel/example.json").body();
    assertThat(service.post("/api/decisions/egenandel", JSON, example).statusCode()).isEqualTo(200);
    service.post("/api/decisions/ola-nordmann", JSON, example);
    service.post("/api/decisions/egenandel/batch", "application/x-ndjson", "{\"ola-nordmann\"\n");
    service.get("/ola-nordmann");
    String call = Files.readString(Path.of("..", "docs", "hooks", "order-sign.json"));
    assertThat(
            service.post("/cds-services/legemiddelhaandtering-ordinering", JSON, call).statusCode())
        .isEqualTo(200);
    service.post(
        "/cds-services/legemiddelhaandtering-ordinering/feedback",
        JSON,
        """
        {"feedback":[{"card":"4e0a3a1e-8b83-4ae4-a1a1-4e2f7f4ed4e3","outcome":"overridden",
        "outcomeTimestamp":"2026-06-01T08:00:00Z"}]}
        """);
  }

  private static Set<String> names(String metrics) {
    return metrics
        .lines()
        .map(TYPE::matcher)
        .filter(line -> line.matches())
        .map(line -> line.group(1) + (line.group(2).equals("counter") ? suffix(line.group(1)) : ""))
        .filter(name -> !name.endsWith("_max"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The text format names a counter with or without its ending. */
  private static String suffix(String name) {
    return name.endsWith("_total") ? "" : "_total";
  }

  private static Set<String> documented() throws IOException {
    return Files.readString(Path.of("..", "docs", "operations.md"))
        .lines()
        .map(DOCUMENTED::matcher)
        .filter(line -> line.find())
        .map(line -> line.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
