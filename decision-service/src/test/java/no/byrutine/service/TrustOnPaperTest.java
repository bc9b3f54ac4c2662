package no.byrutine.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the hazard log and the threat model claim is shown by tests, is: every row names one that
 * exists, or says that it is not there yet and why.
 */
class TrustOnPaperTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern ROW = Pattern.compile("\\| [HT]\\d+ \\|.*");
  private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final Pattern NOT_YET = Pattern.compile("\\*\\*not yet\\*\\*: \\S.{10,}");

  private static final List<Path> SOURCES = testSources();

  @ParameterizedTest
  @ValueSource(strings = {"hazard-log.md", "threat-model.md"})
  void everyRowNamesItsTestsOrSaysWhyThereAreNone(String page) {
    assertThat(rows(page))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            row ->
                assertThat(TEST.matcher(row.shownBy()).find() || row.isNotYet())
                    .as("%s of %s has a test, or **not yet** with a reason", row.number(), page)
                    .isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hazard-log.md", "threat-model.md"})
  void everyTestThatIsNamedExists(String page) {
    assertThat(rows(page))
        .allSatisfy(
            row ->
                assertThat(row.tests())
                    .as("the tests of %s in %s", row.number(), page)
                    .allMatch(TrustOnPaperTest::exists));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hazard-log.md", "threat-model.md"})
  void noRowIsWithoutAMitigationAndNoNumberStandsTwice(String page) {
    List<Row> rows = rows(page);
    assertThat(rows).extracting(Row::number).doesNotHaveDuplicates();
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.cells().subList(1, 4)).noneMatch(String::isBlank));
  }

  @Test
  void aTestThatIsNotThereIsMissed() {
    assertThat(exists("TrustOnPaperTest#aTestThatIsNotThereIsMissed")).isTrue();
    assertThat(exists("TrustOnPaperTest#aTestThatNobodyWrote")).isFalse();
    assertThat(exists("NobodysTest#aTestThatIsNotThereIsMissed")).isFalse();
  }

  /** A row of a table, by its cells. */
  private record Row(List<String> cells) {

    String number() {
      return cells.get(0);
    }

    String shownBy() {
      return cells.get(cells.size() - 1);
    }

    boolean isNotYet() {
      return NOT_YET.matcher(shownBy()).matches();
    }

    List<String> tests() {
      return TEST.matcher(shownBy())
          .results()
          .map(MatchResult::group)
          .map(test -> test.replace("`", ""))
          .toList();
    }
  }

  private static List<Row> rows(String page) {
    return read(ROOT.resolve("docs").resolve(page))
        .lines()
        .filter(line -> ROW.matcher(line).matches())
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .map(cells -> new Row(cells.subList(1, cells.size() - 1)))
        .toList();
  }

  private static boolean exists(String test) {
    String[] names = test.split("#", 2);
    return sources(names[0]).stream()
        .anyMatch(
            source -> source.matches("(?s).*\\b(void|Stream<DynamicTest>) " + names[1] + "\\(.*"));
  }

  /** The sources of the test classes of this name: more than one module may have it. */
  private static List<String> sources(String name) {
    return SOURCES.stream()
        .filter(file -> file.getFileName().toString().equals(name + ".java"))
        .map(TrustOnPaperTest::read)
        .toList();
  }

  private static List<Path> testSources() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().contains("/src/test/java/"))
          .filter(file -> file.toString().matches(".*(Test|IT|Contract)\\.java"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
