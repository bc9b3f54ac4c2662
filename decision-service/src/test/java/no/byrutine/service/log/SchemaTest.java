package no.byrutine.service.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

  private static final Path RESOURCES = Path.of("src", "main", "resources");

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:mem:log", "jdbc:postgresql://localhost/log"})
  void theVersionThatTheStartLooksForIsThatOfTheNewestMigration(String url) throws IOException {
    Vendor vendor = Vendor.of(url);
    List<Integer> versions = new ArrayList<>();
    for (String folder : vendor.folders()) {
      versions.addAll(versions(RESOURCES.resolve(folder.replace("classpath:", ""))));
    }
    assertThat(versions).doesNotHaveDuplicates();
    assertThat(Collections.max(versions)).hasToString(vendor.schema());
  }

  private static List<Integer> versions(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(SchemaTest::version).toList();
    }
  }

  private static int version(Path migration) {
    return Integer.parseInt(migration.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
  }
}
