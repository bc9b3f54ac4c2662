package no.byrutine.checker;

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
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A reader without Norwegian finds each name of a pack in the glossary. */
class GlossaryTest {

  private static final Path ROOT = root();
  private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\|([^|]*)\\|");
  private static final Pattern IDENTIFIER = Pattern.compile("`([^`]+)`");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|enum|interface)\\s+([A-Z]\\w*)");

  @Test
  void everyNameOfAPackStandsInTheGlossary() {
    List<Path> packs = packs();
    Set<String> missing = new TreeSet<>();
    packs.forEach(pack -> missing.addAll(names(pack)));
    missing.removeAll(identifiers());

    assertThat(packs).isNotEmpty();
    assertThat(missing)
        .as(
            "These names of the packs have no row in GLOSSARY.md: %s. Add a row for each, with the"
                + " identifier in backticks in the first column.",
            missing)
        .isEmpty();
  }

  private static Set<String> names(Path pack) {
    Set<String> names = new TreeSet<>();
    names.addAll(keys(yaml(pack.resolve("parameters.yaml"))));
    names.addAll(keys(yaml(pack.resolve("concepts.yaml"))));
    Map<?, ?> definition = yaml(pack.resolve("pack.yaml"));
    names.addAll(keys((Map<?, ?>) definition.get("inputs")));
    names.addAll(keys((Map<?, ?>) definition.get("values")));
    ((List<?>) definition.get("outcomes"))
        .forEach(outcome -> names.add(((Map<?, ?>) outcome).get("code").toString()));
    javaFiles(pack).forEach(file -> names.addAll(types(file)));
    return names;
  }

  private static Set<String> keys(Map<?, ?> map) {
    return map.keySet().stream().map(Object::toString).collect(Collectors.toSet());
  }

  private static Map<?, ?> yaml(Path file) {
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text(file));
  }

  private static List<Path> javaFiles(Path pack) {
    Path sources = pack.resolve("src/main/java");
    return Files.isDirectory(sources)
        ? walk(sources).stream().filter(file -> file.toString().endsWith(".java")).toList()
        : List.of();
  }

  private static Set<String> types(Path file) {
    return groups(TYPE, COMMENT.matcher(text(file)).replaceAll(""));
  }

  private static Set<String> identifiers() {
    Set<String> identifiers = new TreeSet<>();
    groups(FIRST_CELL, text(ROOT.resolve("GLOSSARY.md")))
        .forEach(cell -> identifiers.addAll(groups(IDENTIFIER, cell)));
    return identifiers;
  }

  private static Set<String> groups(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toSet());
  }

  private static List<Path> packs() {
    try (Stream<Path> folders = Files.list(ROOT.resolve("rules/packs"))) {
      return folders.filter(folder -> Files.exists(folder.resolve("pack.yaml"))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
