package no.byrutine.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

  @TempDir private static Path folder;
  private static Path residents;
  private static BulkRun run;

  /** As it was before the basic amount of 2025 was published, and after. */
  @BeforeAll
  static void compareTwoDays() throws IOException {
    residents = BulkRun.residents(folder.resolve("residents"), 20, "--group", "LONG_STAY");
    run =
        BulkRun.decide(
            residents,
            folder.resolve("out"),
            "--known",
            "2025-06-01",
            "--compare-known",
            "2025-05-01");
  }

  @Test
  void theReportCountsWhoIsChanged() {
    assertThat(run.exitCode()).isZero();
    assertThat(run.report().at("/result/decided").asInt()).isEqualTo(20);
    assertThat(run.report().at("/result/changed").asInt()).isPositive();
  }

  @Test
  void eachChangeInKronerHasItsCauseAndTheyAddUp() {
    JsonNode result = run.report().path("result");
    JsonNode whole = result.at("/values/egenandel-aar");
    JsonNode cause = result.at("/causes/egenandel-aar: parameter grunnbeloep");
    assertThat(whole.path("sum").decimalValue()).isNegative();
    assertThat(cause.path("sum").decimalValue())
        .isEqualByComparingTo(whole.path("sum").decimalValue());
  }

  @Test
  void theTenLargestAreOfWhatIsToBePaid() {
    JsonNode largest = run.report().at("/result/largest");
    assertThat(largest.size()).isBetween(1, 10);
    assertThat(largest.findValuesAsText("value"))
        .isSubsetOf("egenandel-aar", "egenandel-i-alt", "egenandel-maaned-hjemme");
    assertThat(largest.get(0).path("difference").decimalValue().abs())
        .isGreaterThanOrEqualTo(
            largest.get(largest.size() - 1).path("difference").decimalValue().abs());
  }

  @Test
  void theReportIsWrittenForPeopleAsWell() {
    assertThat(run.text("report.txt")).contains("Causes", "parameter grunnbeloep");
    assertThat(run.text("report.html")).contains("<h2>The ten largest changes</h2>");
    assertThat(run.rows("changes")).anyMatch(row -> row.contains("\"causes\""));
  }

  @Test
  void anotherDayIsTheCauseOfAllThatItChanges() throws IOException {
    BulkRun days = BulkRun.decide(residents, folder.resolve("days"), "--compare-on", "2025-04-01");
    assertThat(days.exitCode()).isZero();
    assertThat(days.text("report.json")).contains("terms on 2025-04-01 to 2025-06-01");
  }

  @Test
  void anotherPolicyIsToldParameterByParameter() throws IOException {
    Path before =
        Files.writeString(
            folder.resolve("before.json"), BulkRun.POLICY.replace("gjeldende", "per-1-januar"));
    BulkRun policies =
        BulkRun.decide(
            residents, folder.resolve("policies"), "--compare-policy", before.toString());
    assertThat(policies.text("report.json")).contains("parameter grunnbeloep-langtid");
  }

  @Test
  void thePackInItsOwnJarDecidesTheSame() throws IOException {
    Path jar = Built.jar("byrutine-pack-egenandel");
    BulkRun packs =
        BulkRun.decide(residents, folder.resolve("packs"), "--compare-packs", jar.toString());
    assertThat(packs.exitCode()).isZero();
    assertThat(packs.report().at("/result/changed").asInt()).isZero();
  }
}
