package no.byrutine.checker;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.checker.checks.CheckDescription;
import no.byrutine.checker.checks.Checks;
import org.junit.jupiter.api.Test;

/** The pages in {@code docs/checks}, which are written from the checks and the mistakes. */
class CheckPagesTest {

  private static final Path FOLDER = Path.of("../../docs/checks");
  private static final Pattern SAID = Pattern.compile("(error|warning) .*\\[([a-z-]+)]");
  private static final Map<String, List<Mistake>> MISTAKES =
      Mistake.all().stream().collect(groupingBy(Mistake::check, TreeMap::new, Collectors.toList()));

  @Test
  void eachCheckHasAMistakeAndEachMistakeACheck() {
    assertThat(MISTAKES.keySet()).isEqualTo(Checks.all().keySet());
  }

  @Test
  void aCheckWeighsWhatItsMistakesSay() {
    for (Mistake mistake : Mistake.all()) {
      for (String said : mistake.says()) {
        Matcher remark = SAID.matcher(said);
        assertThat(remark.matches()).as(said).isTrue();
        assertThat(Checks.of(remark.group(2)).orElseThrow().level().code())
            .as(said)
            .isEqualTo(remark.group(1));
      }
    }
  }

  @Test
  void thePagesAreWhatTheChecksSay() throws IOException {
    Map<String, String> pages = pages();
    if (!Boolean.getBoolean("byrutine.docs.check")) {
      write(pages);
    }
    assertThat(written()).isEqualTo(pages);
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    for (CheckDescription check : Checks.all().values()) {
      CheckPage page = new CheckPage(check, MISTAKES.getOrDefault(check.id(), List.of()));
      pages.put(check.id() + ".md", page.markdown());
    }
    pages.put("README.md", index());
    return pages;
  }

  private static String index() {
    String rows =
        Checks.all().values().stream()
            .map(
                check ->
                    "| [`%s`](%s.md) | %s | %s | %s |\n"
                        .formatted(
                            check.id(),
                            check.id(),
                            check.level().code(),
                            check.summary(),
                            check.acceptable() ? "with a reason" : "no"))
            .collect(Collectors.joining());
    return """
        # The checks of a pack

        What `byrutine:validate` looks for. Each page shows the mistake, what is said of it, and how to mend it. The pages are
        written from the checks and their published mistakes when the checker is tested.

        | check | level | what it says | may be switched off |
        |---|---|---|---|
        %s"""
        .formatted(rows);
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    for (String old : written().keySet()) {
      if (!pages.containsKey(old)) {
        Files.delete(FOLDER.resolve(old));
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  private static Map<String, String> written() throws IOException {
    Map<String, String> written = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.forEach(file -> written.put(file.getFileName().toString(), Radon.read(file)));
    }
    return written;
  }
}
