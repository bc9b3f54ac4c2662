package no.byrutine.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.byrutine.bulk.decide.Packs;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideTest {

  private static final List<String> TABLES = List.of("decisions", "values", "findings", "bad");

  @TempDir private static Path folder;
  private static Path residents;
  private static BulkRun whole;

  @BeforeAll
  static void decideOnce() throws IOException {
    residents = BulkRun.residents(folder.resolve("residents"), 60);
    whole = BulkRun.decide(residents, folder.resolve("whole"), "--partitions", "2");
  }

  @Test
  void eachSubjectHasOneDecision() {
    assertThat(whole.exitCode()).isZero();
    assertThat(whole.column("decisions", "subject")).hasSize(60).doesNotHaveDuplicates();
    assertThat(whole.report().at("/result/decided").asInt()).isEqualTo(60);
    assertThat(whole.rows("bad")).isEmpty();
    assertThat(whole.said()).contains("2 of 2 parts, 60 cases, ");
  }

  @Test
  void aLongStayHasAnAmountAndTheRuleThatGaveIt() {
    assertThat(whole.rows("values"))
        .anyMatch(row -> row.contains("\"egenandel-aar\"") && row.contains("\"unit\":\"NOK\""));
    assertThat(whole.column("decisions", "outcome")).contains("foreloepig-beregnet");
  }

  @Test
  void theNumberOfPartsChangesNothing() throws IOException {
    for (String parts : List.of("1", "7")) {
      BulkRun other =
          BulkRun.decide(residents, folder.resolve("parts-" + parts), "--partitions", parts);
      assertSame(other);
    }
  }

  @Test
  void parquetGivesTheSameAsNdjson() throws IOException {
    Path parquet = folder.resolve("parquet");
    try (SparkSession spark = SparkSession.builder().master("local[2]").getOrCreate()) {
      spark
          .read()
          .text(residents.toString())
          .toDF("resource")
          .as(Encoders.STRING())
          .write()
          .option("compression", "zstd")
          .parquet(parquet.toString());
    }
    assertSame(BulkRun.decide(parquet, folder.resolve("of-parquet")));
  }

  @Test
  void theTablesAreTheSameInParquet() throws IOException {
    BulkRun both = BulkRun.decide(residents, folder.resolve("both"), "--format", "both");
    try (SparkSession spark = SparkSession.builder().master("local[2]").getOrCreate()) {
      List<String> rows =
          spark
              .read()
              .parquet(both.output().resolve("parquet/values").toString())
              .toJSON()
              .collectAsList()
              .stream()
              .sorted()
              .toList();
      assertThat(rows).isEqualTo(whole.rows("values"));
    }
  }

  @Test
  void aBundleOnALineIsAWholeCase() throws IOException {
    Path bundles = Files.createDirectory(folder.resolve("bundles"));
    Files.writeString(
        bundles.resolve("cases.ndjson"), Cases.bundle("a") + "\n" + Cases.bundle("b"));
    BulkRun run = BulkRun.decide(bundles, folder.resolve("of-bundles"));
    assertThat(run.column("decisions", "subject")).containsExactly("Patient/a", "Patient/b");
    assertThat(run.rows("values")).anyMatch(row -> row.contains("egenandel-aar"));
  }

  @Test
  void aSectionCanBeAskedAloneAtAMomentAndTheWholeDecisionBeKept() {
    BulkRun run =
        BulkRun.run(
            folder.resolve("section"),
            ("decide --master local[2] --format ndjson --explain --pack legemiddelhaandtering"
                    + " --section utdeling --at 2026-03-02T08:00:00+01:00 --input "
                    + residents
                    + " --output "
                    + folder.resolve("section"))
                .split(" ", -1));
    assertThat(run.column("decisions", "section")).hasSize(60).containsOnly("utdeling");
    assertThat(run.column("decisions", "decision"))
        .allMatch(decision -> decision.contains("\"at\":\"2026-03-02T08:00:00+01:00\""));
  }

  @Test
  void thePackIsLaidOutOnceInAJvm() {
    assertThat(Packs.ready("egenandel", "", "")).isSameAs(Packs.ready("egenandel", "", ""));
  }

  @Test
  void aRunThatIsDoneDoesNothingMore() throws IOException {
    BulkRun again = BulkRun.decide(residents, whole.output(), "--partitions", "2");
    assertThat(again.said()).contains("Going on: 2 of 2 parts were done before.");
    assertSame(again);
  }

  @Test
  void aRunThatWasBrokenOffGoesOnAndDoublesNothing() throws IOException {
    Path output = folder.resolve("broken-off");
    BulkRun first = BulkRun.decide(residents, output, "--partitions", "5");
    // As it is when the process dies after two parts, in the middle of the third.
    Files.delete(output.resolve("_done/part-00002.json"));
    Files.delete(output.resolve("_done/part-00003.json"));
    Files.delete(output.resolve("_done/part-00004.json"));
    Files.delete(output.resolve("ndjson/decisions/part-00003.ndjson"));
    Files.createDirectories(output.resolve("_work/part-00004-9/ndjson/decisions"));
    BulkRun second = BulkRun.decide(residents, first.output(), "--partitions", "5");
    assertThat(second.said()).contains("Going on: 2 of 5 parts were done before.");
    assertSame(second);
    try (Stream<Path> left = Files.list(output)) {
      assertThat(left.map(it -> it.getFileName().toString())).doesNotContain("_work");
    }
  }

  @Test
  void anotherRunOnTheSameFolderIsRefused() throws IOException {
    BulkRun other =
        BulkRun.decide(residents, whole.output(), "--partitions", "2", "--known", "2025-01-01");
    assertThat(other.exitCode()).isEqualTo(Bulk.USAGE);
    assertThat(other.said()).contains("belongs to another run: known differ");
  }

  private static void assertSame(BulkRun other) {
    assertThat(other.exitCode()).isZero();
    for (String table : TABLES) {
      assertThat(other.rows(table)).as(table).isEqualTo(whole.rows(table));
    }
    assertThat(other.report().path("result")).isEqualTo(whole.report().path("result"));
  }
}
