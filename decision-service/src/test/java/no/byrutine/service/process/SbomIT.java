package no.byrutine.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what is shipped (SBOM) is the list of what is shipped. */
class SbomIT {

  private static final Path TARGET = Path.of("target");

  @Test
  void everyLibraryBesideTheServiceIsListedWithItsVersionAndChecksum() throws IOException {
    List<String> listed = new ArrayList<>();
    JsonNode sbom = new ObjectMapper().readTree(TARGET.resolve("byrutine-sbom.json").toFile());
    for (JsonNode library : sbom.get("components")) {
      assertThat(library.get("hashes")).as(library.get("name").asText()).isNotEmpty();
      listed.add(
          "%s.%s-%s.jar"
              .formatted(
                  library.get("group").asText(),
                  library.get("name").asText(),
                  library.get("version").asText()));
    }
    assertThat(listed).containsAll(shipped());
  }

  private static List<String> shipped() throws IOException {
    try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
      // Quarkus writes some of them anew, without what it has read at the build.
      return files
          .map(file -> file.getFileName().toString().replaceFirst("^modified-", ""))
          .toList();
    }
  }
}
