package no.byrutine.engine.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.byrutine.decision.Words;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML node that knows where it stands and refuses what it does not know: every fault is noted
 * with file, line and column, and reading goes on, so that an author sees all faults at once.
 */
public final class Yaml {

  private final String file;
  private final Node node;
  private final Node place;
  private final List<PackProblem> problems;

  /**
   * @param place where faults are reported: at the key of a map or a list, whose own first line is
   *     that of its first entry
   */
  private Yaml(String file, Node node, Node place, List<PackProblem> problems) {
    this.file = file;
    this.node = node;
    this.place = place;
    this.problems = problems;
  }

  /** The document, or empty when it cannot be read or holds nothing; faults go to the list. */
  public static Optional<Yaml> read(String file, String text, List<PackProblem> problems) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
      return new Compose(settings)
          .composeString(text)
          .map(node -> new Yaml(file, node, node, problems));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(0);
      problems.add(
          new PackProblem(file, line, column, "This is not YAML: " + e.getProblem() + ".", ""));
    } catch (YamlEngineException e) {
      problems.add(new PackProblem(file, 0, 0, "This is not YAML.", ""));
    }
    return Optional.empty();
  }

  /** Where this node stands: the line, counted from 1. */
  public int line() {
    return place.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /** The column, counted from 1. */
  public int column() {
    return place.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
  }

  /** The file that this node stands in. */
  public String file() {
    return file;
  }

  /** Notes a fault at this node. */
  public void problem(String what, String mend) {
    problems.add(new PackProblem(file, line(), column(), what, mend));
  }

  /** Whether this is a map, a list or a single value. */
  public boolean isMap() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The entries of a map, in order. */
  public Map<String, Yaml> entries() {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem("Expected a map of keys and values.", "");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Yaml key = at(tuple.getKeyNode());
      Node value = tuple.getValueNode();
      Yaml entry =
          value instanceof ScalarNode
              ? at(value)
              : new Yaml(file, value, tuple.getKeyNode(), problems);
      if (entries.put(key.text(), entry) != null) {
        key.problem("The key '" + key.text() + "' stands twice.", "Remove one of them.");
      }
    }
    return entries;
  }

  /** The entries of a map that may have these keys and no others. */
  public Map<String, Yaml> only(String... keys) {
    Set<String> known = Set.of(keys);
    Map<String, Yaml> entries = entries();
    entries.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            value.problem(
                "Unknown key '" + key + "'." + Nearest.hint(key, known),
                "Known here: " + String.join(", ", List.of(keys)) + ".");
          }
        });
    return entries;
  }

  /** The value of a key that must be there. */
  public Optional<Yaml> required(Map<String, Yaml> entries, String key) {
    Yaml value = entries.get(key);
    if (value == null) {
      problem("The key '" + key + "' is missing.", "Add it.");
    }
    return Optional.ofNullable(value);
  }

  /** The text of a key that must be there; empty when it is not. */
  public String requiredText(Map<String, Yaml> entries, String key) {
    return required(entries, key).map(Yaml::text).orElse("");
  }

  /** The items of a list; a single value is a list of one. */
  public List<Yaml> items() {
    if (node instanceof SequenceNode sequence) {
      List<Yaml> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(at(item)));
      return items;
    }
    return List.of(this);
  }

  public List<String> texts() {
    return items().stream().map(Yaml::text).toList();
  }

  /** Whether this is written as an empty value or {@code null}. */
  public boolean isNull() {
    return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
  }

  /** A single value as it is written. */
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem("Expected a single value.", "");
    return "";
  }

  /** Texts in both languages. */
  public Words words() {
    Map<String, Yaml> entries = only("nb", "en");
    return new Words(requiredText(entries, "nb"), requiredText(entries, "en"));
  }

  public LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      problem("'" + text() + "' is not a date.", "Write it as 2026-01-31.");
      return LocalDate.EPOCH;
    }
  }

  public OffsetDateTime moment() {
    try {
      return OffsetDateTime.parse(text());
    } catch (DateTimeParseException e) {
      problem("'" + text() + "' is not a moment.", "Write it as 2026-01-31T08:00:00+01:00.");
      return OffsetDateTime.MIN;
    }
  }

  public BigDecimal number() {
    try {
      return new BigDecimal(text());
    } catch (NumberFormatException e) {
      problem("'" + text() + "' is not a number.", "Write it as 10950 or 89782.50.");
      return BigDecimal.ZERO;
    }
  }

  public boolean flag() {
    if (text().equals("true") || text().equals("false")) {
      return text().equals("true");
    }
    problem("'" + text() + "' is neither true nor false.", "Write true or false.");
    return false;
  }

  /** All values by their codes, for {@link #oneOf}. */
  static <E> Map<String, E> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values)
        .collect(Collectors.toMap(code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /** The one of these that is written here, by its code. */
  public <T> Optional<T> oneOf(Map<String, T> codes) {
    T value = codes.get(text());
    if (value == null) {
      problem(
          "'" + text() + "' is not known here." + Nearest.hint(text(), codes.keySet()),
          "Known: " + String.join(", ", codes.keySet()) + ".");
    }
    return Optional.ofNullable(value);
  }

  private Yaml at(Node other) {
    return new Yaml(file, other, other, problems);
  }

  /** For a scenario's data: the node as maps, lists, numbers, texts and flags. */
  public Object plain() {
    if (node instanceof MappingNode) {
      Map<String, Object> map = new LinkedHashMap<>();
      entries().forEach((key, value) -> map.put(key, value.plain()));
      return map;
    }
    if (node instanceof SequenceNode) {
      return items().stream().map(Yaml::plain).toList();
    }
    if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
      return number();
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return Boolean.valueOf(text());
    }
    return text();
  }
}
