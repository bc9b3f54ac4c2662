package no.byrutine.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example in the documentation is the one that a project outside this build runs. */
class ExampleTest {

  private static final Path DOCUMENTED =
      Path.of("src/main/java/no/byrutine/engine/package-info.java");
  private static final Path TESTED =
      Path.of(
          "../../maven-plugin/it/src/it/embedding/src/test/java/org/example/EmbeddingTest.java");

  @Test
  void theDocumentedExampleIsTheTestedOne() throws IOException {
    List<String> documented = between(DOCUMENTED, "<pre>{@code", "}</pre>", "^ \\* ?");
    List<String> tested = between(TESTED, "// example", "// end of example", "^ {4}");

    assertThat(documented).isEqualTo(tested).hasSizeLessThanOrEqualTo(10);
  }

  private static List<String> between(Path file, String start, String end, String margin)
      throws IOException {
    return Files.readString(file)
        .lines()
        .dropWhile(line -> !line.contains(start))
        .skip(1)
        .takeWhile(line -> !line.contains(end))
        .map(line -> line.replaceFirst(margin, ""))
        .collect(Collectors.toList());
  }
}
