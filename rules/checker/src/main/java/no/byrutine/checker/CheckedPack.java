package no.byrutine.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.Yaml;

/**
 * A pack as the checks see it.
 *
 * @param scenarios the scenario files, by name relative to the pack's folder
 * @param classes where the fact types that the rules speak of are found
 * @param today the day on which numbers are due for review or not
 */
record CheckedPack(
    PackFiles files,
    Map<String, String> scenarios,
    ClassLoader classes,
    LocalDate today,
    PackDefinition definition,
    List<DrlFile> drl,
    List<RuleText> rules,
    Set<String> javaLiterals) {

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  static CheckedPack of(
      PackFiles files,
      Map<String, String> scenarios,
      ClassLoader classes,
      LocalDate today,
      PackDefinition definition) {
    List<DrlFile> drl = drl(files);
    return new CheckedPack(
        files,
        new TreeMap<>(scenarios),
        classes,
        today,
        definition,
        drl,
        drl.stream().flatMap(file -> file.rules().stream()).toList(),
        literals(files));
  }

  static List<DrlFile> drl(PackFiles files) {
    List<DrlFile> drl = new ArrayList<>();
    files
        .texts()
        .forEach(
            (name, text) -> {
              if (name.endsWith(".drl")) {
                drl.add(DrlFile.of(name, text));
              }
            });
    return drl;
  }

  /** Every text in the Java beside the pack: what stands there is in use. */
  private static Set<String> literals(PackFiles files) {
    Set<String> literals = new TreeSet<>();
    files
        .texts()
        .forEach(
            (name, text) -> {
              if (name.endsWith(".java")) {
                LITERAL.matcher(text).results().forEach(found -> literals.add(found.group(1)));
              }
            });
    return literals;
  }

  /** Whether the Java beside the pack names this, or begins its name as in {@code "name-" + x}. */
  boolean inJava(String name) {
    return javaLiterals.stream()
        .anyMatch(text -> text.equals(name) || (text.endsWith("-") && name.startsWith(text)));
  }

  /** The Java beside the pack. */
  String java() {
    StringBuilder java = new StringBuilder();
    files.texts().forEach((name, text) -> java.append(name.endsWith(".java") ? text : ""));
    return java.toString();
  }

  /** One of the pack's YAML files, or of its scenario files; empty when it cannot be read. */
  Optional<Yaml> yaml(String file) {
    String text = files.texts().getOrDefault(file, scenarios.getOrDefault(file, ""));
    return text.isEmpty() ? Optional.empty() : Yaml.read(file, text, new ArrayList<>());
  }

  /** Where the entry at this path of keys stands, or the nearest one above it that exists. */
  Place place(String file, String... path) {
    Optional<Yaml> root = yaml(file);
    if (root.isEmpty()) {
      return Place.of(file);
    }
    Yaml at = root.get();
    for (String key : path) {
      Yaml next = at.isMap() ? at.entries().get(key) : null;
      if (next == null) {
        break;
      }
      at = next;
    }
    return place(at);
  }

  static Place place(Yaml at) {
    return new Place(at.file(), at.line(), at.column(), "");
  }
}
