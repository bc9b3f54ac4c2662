package no.byrutine.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadLinesTest {

  private static final String SECRET = "Hemmelig Navn";

  @TempDir private static Path folder;
  private static Path export;
  private static BulkRun run;

  @BeforeAll
  static void decideAnExportWithFaults() throws IOException {
    export = Files.createDirectory(folder.resolve("export"));
    Files.writeString(export.resolve("shared.ndjson"), Cases.SHARED);
    Files.writeString(
        export.resolve("good.ndjson"), Cases.lines("god", 300_000) + "\n" + Cases.lines("grei", 1));
    Files.write(export.resolve("bad.ndjson"), bad());
    run = BulkRun.decide(export, folder.resolve("out"));
  }

  private static byte[] bad() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String line :
        List.of(
            "{\"resourceType\":\"Patient\",\"id\":\"brutt\",\"name\":[{\"text\":\"" + SECRET,
            "[1]",
            "{\"id\":\"x\"}",
            "{\"resourceType\":\"Patient\"}",
            Cases.amount("uten", "", "pensjon-folketrygd", 1),
            Cases.amount("betinget", Cases.of("Patient?identifier=1"), "pensjon-folketrygd", 1),
            Cases.patient("god2") + Cases.patient("god3"),
            "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[]}",
            Cases.patient("euro"),
            Cases.amount("euro", Cases.of("Patient/euro"), "pensjon-folketrygd", 1)
                .replace("\"NOK\"", "\"EUR\""),
            Cases.bundle("dobbel"),
            Cases.patient("dobbel"))) {
      bytes.write((line + "\n").getBytes(UTF_8));
    }
    bytes.write("{\"resourceType\":\"Patient\",\"id\":\"æ\"}\n".getBytes(ISO_8859_1));
    return bytes.toByteArray();
  }

  @Test
  void eachIsKeptWithItsFileLineAndReason() {
    assertThat(run.exitCode()).isZero();
    assertThat(reasons())
        .contains(
            "bad.ndjson:1 structure",
            "bad.ndjson:2 structure",
            "bad.ndjson:3 required",
            "bad.ndjson:4 required",
            "bad.ndjson:5 required",
            "bad.ndjson:6 not-supported",
            "bad.ndjson:7 structure",
            "bad.ndjson:8 business-rule",
            "bad.ndjson:11 conflict",
            "bad.ndjson:12 conflict",
            "bad.ndjson:13 structure");
  }

  @Test
  void aFaultInACaseIsToldOfItsLine() {
    assertThat(run.rows("bad"))
        .anyMatch(row -> row.contains("\"line\":10,\"subject\":\"Patient/euro\""));
  }

  @Test
  void aFaultInWhatIsSharedIsToldOfItsOwnLine() throws IOException {
    Path euros = Files.createDirectory(folder.resolve("euros"));
    Files.writeString(euros.resolve("shared.ndjson"), Cases.SHARED.replace("NOK", "EUR"));
    Files.writeString(euros.resolve("stay.ndjson"), Cases.lines("a", 300_000));
    BulkRun refused = BulkRun.decide(euros, folder.resolve("of-euros"));
    assertThat(refused.rows("bad"))
        .singleElement()
        .asString()
        .contains("\"file\":\"shared.ndjson\",\"line\":3,\"subject\":\"Patient/a\"");
  }

  @Test
  void theOthersAreDecided() {
    assertThat(run.column("decisions", "subject")).containsExactly("Patient/god", "Patient/grei");
    assertThat(run.report().at("/result/refused").asInt()).isEqualTo(2);
  }

  @Test
  void everyLineIsAccountedFor() {
    assertThat(run.report().path("lines").asInt()).isEqualTo(3 + 9 + 13);
    assertThat(run.report().path("blankLines").asInt()).isEqualTo(1);
    assertThat(run.report().path("sharedLines").asInt()).isEqualTo(3);
    assertThat(run.report().at("/result/lines").asInt()).isEqualTo(8 + 13);
  }

  @Test
  void theTextIsKeptOnlyWhenItIsAskedFor() throws IOException {
    assertThat(run.rows("bad")).noneMatch(row -> row.contains(SECRET));
    assertThat(run.said()).doesNotContain(SECRET);
    BulkRun kept = BulkRun.decide(export, folder.resolve("kept"), "--keep-text");
    assertThat(kept.rows("bad")).anyMatch(row -> row.contains(SECRET));
    assertThat(kept.said()).doesNotContain(SECRET);
  }

  @Test
  void theyAreAFailureWhenThatIsAskedFor() throws IOException {
    BulkRun failed = BulkRun.decide(export, folder.resolve("failed"), "--fail-on-bad");
    assertThat(failed.exitCode()).isEqualTo(Bulk.BAD_LINES);
    assertThat(failed.rows("decisions")).isEqualTo(run.rows("decisions"));
  }

  private static List<String> reasons() {
    List<String> files = run.column("bad", "file");
    List<String> lines = run.column("bad", "line");
    List<String> codes = run.column("bad", "code");
    return IntStream.range(0, files.size())
        .mapToObj(i -> files.get(i) + ":" + lines.get(i) + " " + codes.get(i))
        .toList();
  }
}
