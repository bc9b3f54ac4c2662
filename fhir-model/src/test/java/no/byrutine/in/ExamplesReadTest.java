package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.fhir.Resource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What the profiles and examples say, the reader reads")
class ExamplesReadTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PACKAGE = Path.of("target/fhir-package/package");
  private static final String OURS = "https://byrutine.no/fhir/CodeSystem/";

  /** What a pack suggests, and nobody sends. */
  private static final Set<String> ONLY_WRITTEN = Set.of("DetectedIssue");

  /** Every type that there is a projection of. */
  static final Set<String> READ =
      new ClassFileImporter()
          .importPackages("no.byrutine.fhir").stream()
              .filter(type -> type.isAssignableTo(Resource.class) && !type.isInterface())
              .map(type -> type.getSimpleName())
              .collect(Collectors.toCollection(TreeSet::new));

  private static final Inputs ANY =
      new Inputs(READ.stream().map(Case::any).toList(), new Concepts(Map.of()));

  static List<Path> examples() {
    return files(PACKAGE.resolve("example"));
  }

  @Test
  void everyTypeThatIsReadHasAProfile() {
    assertThat(
            files(PACKAGE).stream()
                .map(ExamplesReadTest::json)
                .filter(it -> it.path("kind").asText().equals("resource"))
                .map(it -> it.get("type").asText())
                .filter(type -> !ONLY_WRITTEN.contains(type)))
        .containsAll(READ)
        .allMatch(READ::contains);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleGivesItsFactsWithoutRefusal(Path example) {
    List<JsonNode> sent = resources(example);
    Facts facts = new BundleReader().read(bundle(example), ANY);

    assertThat(facts.resources())
        .extracting(Resource::type)
        .containsExactlyElementsOf(
            sent.stream()
                .map(it -> it.get("resourceType").asText())
                .filter(type -> !ONLY_WRITTEN.contains(type))
                .toList());
    assertThat(facts.notUsed()).hasSize(sent.size() - facts.resources().size());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyCodeOfOursAndEveryReferenceOfAnExampleReachesTheFacts(Path example) {
    List<JsonNode> sent =
        resources(example).stream()
            .filter(it -> !ONLY_WRITTEN.contains(it.get("resourceType").asText()))
            .toList();
    Facts facts = new BundleReader().read(bundle(example), ANY);

    for (int i = 0; i < sent.size(); i++) {
      List<String> said = new ArrayList<>();
      collect(sent.get(i), said);
      String fact = facts.resources().get(i).toString();
      assertThat(said).allSatisfy(it -> assertThat(fact).contains(it));
    }
  }

  /** Codes as {@code system|code}, and whom or what is referred to. */
  private static void collect(JsonNode node, List<String> said) {
    if (node.path("system").asText().startsWith(OURS)) {
      said.add(node.get("system").asText() + "|" + node.get("code").asText());
    }
    if (node.has("reference")) {
      said.add(node.get("reference").asText());
    }
    node.forEach(child -> collect(child, said));
  }

  private static List<JsonNode> resources(Path example) {
    List<JsonNode> found = new ArrayList<>();
    JsonNode json = json(example);
    if (json.get("resourceType").asText().equals("Bundle")) {
      json.get("entry").forEach(entry -> found.add(entry.get("resource")));
    } else {
      found.add(json);
    }
    return found;
  }

  private static String bundle(Path example) {
    JsonNode json = json(example);
    return json.get("resourceType").asText().equals("Bundle")
        ? json.toString()
        : "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
            + json
            + "}]}";
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
