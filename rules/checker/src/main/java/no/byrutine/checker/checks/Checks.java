package no.byrutine.checker.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.byrutine.checker.Level;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.Yaml;

/** Every check, by its id. */
public final class Checks {

  private static final String FILE = "checks.yaml";
  private static final Map<String, CheckDescription> ALL = read();

  private Checks() {}

  /** All of them, in the order of their ids. */
  public static Map<String, CheckDescription> all() {
    return ALL;
  }

  /** The check of this id. */
  public static Optional<CheckDescription> of(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  private static Map<String, CheckDescription> read() {
    List<PackProblem> problems = new ArrayList<>();
    Map<String, CheckDescription> checks = new TreeMap<>();
    Yaml.read(FILE, text(), problems)
        .orElseThrow(() -> new PackException(problems))
        .entries()
        .forEach((id, entry) -> checks.put(id, description(id, entry)));
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return Collections.unmodifiableMap(checks);
  }

  private static CheckDescription description(String id, Yaml entry) {
    Map<String, Yaml> keys = entry.only("summary", "why", "level", "acceptable");
    return new CheckDescription(
        id,
        entry.requiredText(keys, "summary"),
        entry.requiredText(keys, "why"),
        Optional.ofNullable(keys.get("level"))
            .flatMap(level -> level.oneOf(Map.of(Level.WARNING.code(), Level.WARNING)))
            .orElse(Level.ERROR),
        Optional.ofNullable(keys.get("acceptable")).map(Yaml::flag).orElse(false));
  }

  private static String text() {
    try (InputStream stream = Checks.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("The checker's jar lacks " + FILE);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE, e);
    }
  }
}
