package no.byrutine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackageTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = FhirPackage.BUILT.folder();

  static Stream<Path> files() {
    return Stream.concat(
        FhirPackage.BUILT.conformanceResources().stream(), FhirPackage.BUILT.examples().stream());
  }

  @Test
  void the_index_lists_every_conformance_resource_and_nothing_else() throws IOException {
    List<JsonNode> listed =
        StreamSupport.stream(read(FOLDER.resolve(".index.json")).get("files").spliterator(), false)
            .toList();

    assertThat(listed)
        .as("src/main/fhir/.index.json; after a deletion, build once with `mvn clean`")
        .containsExactlyInAnyOrderElementsOf(
            FhirPackage.BUILT.conformanceResources().stream().map(PackageTest::entry).toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_is_named_after_its_type_and_id(Path file) throws IOException {
    JsonNode resource = read(file);

    assertThat(file.getFileName())
        .hasToString(
            resource.get("resourceType").asText() + "-" + resource.get("id").asText() + ".json");
  }

  @ParameterizedTest
  @MethodSource("files")
  void no_placeholder_is_left(Path file) {
    assertThat(FhirPackage.read(file)).doesNotContain("${");
  }

  @Test
  void fhir_tools_read_the_package() throws IOException {
    NpmPackage found = NpmPackage.fromFolder(FOLDER.getParent().toString());

    assertThat(found.name()).isEqualTo("no.byrutine.fhir");
    assertThat(found.version()).matches("[0-9]+[.][0-9]+[.][0-9]+(-SNAPSHOT)?");
    assertThat(found.canonical()).isEqualTo("https://byrutine.no/fhir");
    assertThat(found.fhirVersion()).isEqualTo("4.0.1");
    assertThat(found.dependencies()).containsExactly("hl7.fhir.r4.core#4.0.1");
    assertThat(found.license()).isEqualTo("EUPL-1.2");
    assertThat(found.listResources("StructureDefinition", "CodeSystem", "ValueSet"))
        .hasSameSizeAs(FhirPackage.BUILT.conformanceResources());
  }

  private static JsonNode entry(Path file) {
    try {
      JsonNode resource = read(file);
      ObjectNode entry = JSON.createObjectNode().put("filename", file.getFileName().toString());
      Stream.of("resourceType", "id", "url", "version", "kind", "type")
          .forEach(
              key ->
                  Optional.ofNullable(resource.get(key)).ifPresent(value -> entry.set(key, value)));
      return entry;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) throws IOException {
    return JSON.readTree(FhirPackage.read(file));
  }
}
