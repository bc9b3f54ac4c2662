package no.byrutine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a pack calls a code of ours is a code that we publish. */
class PackCodesTest {

  /** As {@code system|code}, in concepts, or as {@code system: "…", code: …}, in suggestions. */
  private static final Pattern CODE =
      Pattern.compile(
          "(https://byrutine\\.no/fhir/CodeSystem/[a-z0-9-]+)"
              + "(?:\\||\"?,\\s*code:\\s*\"?)([a-z0-9-]*\\*?)");

  private static final Pattern SYSTEM =
      Pattern.compile("https://byrutine\\.no/fhir/CodeSystem/[a-z0-9-]+");

  static List<Path> files() {
    try (Stream<Path> packs = Files.list(root().resolve("rules/packs"))) {
      return packs
          .flatMap(pack -> Stream.of(pack.resolve("concepts.yaml"), pack.resolve("pack.yaml")))
          .filter(Files::exists)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_code_of_ours_that_a_pack_names_is_published(Path file) {
    Map<String, List<String>> published = published();
    Set<String> missing = new TreeSet<>();
    CODE.matcher(text(file))
        .results()
        .filter(
            found ->
                published.getOrDefault(found.group(1), List.of()).stream()
                    .noneMatch(code -> isMeant(found.group(2), code)))
        .forEach(found -> missing.add(found.group(1) + "|" + found.group(2)));

    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_mention_of_a_code_system_of_ours_has_a_code(Path file) {
    assertThat(CODE.matcher(text(file)).results().count())
        .isEqualTo(SYSTEM.matcher(text(file)).results().count());
  }

  @Test
  void every_pack_is_looked_at() {
    assertThat(files().stream().map(Path::getParent).map(Path::getFileName).map(Path::toString))
        .contains(
            "egenandel",
            "forsterket-rehabilitering",
            "legemiddelhaandtering",
            "miljoerettet-helsevern");
  }

  /** A star at the end stands for a family of codes, as it does in concepts. */
  private static boolean isMeant(String named, String code) {
    return named.endsWith("*")
        ? code.startsWith(named.substring(0, named.length() - 1))
        : code.equals(named);
  }

  private static Map<String, List<String>> published() {
    return OfflineValidator.ours().stream()
        .flatMap(r -> r instanceof CodeSystem system ? Stream.of(system) : Stream.of())
        .collect(
            Collectors.toMap(
                CodeSystem::getUrl,
                system ->
                    system.getConcept().stream()
                        .map(ConceptDefinitionComponent::getCode)
                        .toList()));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("GLOSSARY.md"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("No folder above the working directory has GLOSSARY.md");
    }
    return folder;
  }
}
