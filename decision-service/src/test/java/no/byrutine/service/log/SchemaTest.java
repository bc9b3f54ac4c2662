package no.byrutine.service.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {

  @Test
  void theVersionThatTheStartLooksForIsThatOfTheNewestMigration() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "db", "log"))) {
      assertThat(files.map(SchemaTest::version).max(Integer::compare))
          .contains(Integer.valueOf(Schema.NEWEST));
    }
  }

  private static int version(Path migration) {
    return Integer.parseInt(migration.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
  }
}
