package no.byrutine.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--pack egenandel --on 2025-06-01 | --input: nowhere is not there.",
        "--pack egenandel | Give the day (--on) or the moment (--at).",
        "--pack egenandel --on 1.6.2025 | Invalid value for option '--on'",
        "--on 2025-06-01 | Missing required option: '--pack=<pack>'",
      })
  void whatCannotBeDoneIsToldBeforeAnythingIsDone(String arguments, String told) {
    assertRefused("--input nowhere --output " + folder.resolve("out") + " " + arguments, told);
  }

  @Test
  void aPackThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
    assertRefused(arguments() + " --pack egenandl", "Known: egenandel, forsterket-rehabilitering");
  }

  @Test
  void aChoiceThatThePackDoesNotHaveIsRefused() throws IOException {
    Path policy = Files.writeString(folder.resolve("policy.json"), "{\"grunbeloep\": 1}");
    assertRefused(arguments() + " --pack egenandel --policy " + policy, "grunbeloep");
  }

  @Test
  void aPolicyThatIsNoObjectIsRefused() throws IOException {
    Path policy = Files.writeString(folder.resolve("policy.json"), "[]");
    assertRefused(
        arguments() + " --pack egenandel --policy " + policy,
        "is not an object of parameter names");
  }

  @Test
  void aFolderWithOtherFilesIsNotWrittenTo() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("mine.txt"), "mine");
    assertRefused(arguments() + " --pack egenandel", "has other files in it");
    assertThat(folder.resolve("out/mine.txt")).hasContent("mine");
  }

  /** A good input, and a day. */
  private String arguments() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.writeString(input.resolve("case.ndjson"), Cases.lines("a", 300_000));
    return "--input " + input + " --output " + folder.resolve("out") + " --on 2025-06-01";
  }

  private void assertRefused(String arguments, String told) {
    BulkRun run =
        BulkRun.run(
            folder.resolve("out"), ("decide --master local[1] " + arguments).split(" ", -1));
    assertThat(run.said()).contains(told);
    assertThat(run.exitCode()).isEqualTo(Bulk.USAGE);
  }
}
