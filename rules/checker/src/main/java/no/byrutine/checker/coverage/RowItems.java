package no.byrutine.checker.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.Yaml;

/** The rows of the catalogue: the rules of each fire, or the row says why it has none. */
final class RowItems {

  private static final String FILE = "coverage.yaml";

  private RowItems() {}

  /** None when the pack has no such file. */
  static List<CoverageItem> of(PackFiles files, Evidence evidence) {
    String text = files.texts().getOrDefault(FILE, "");
    List<CoverageItem> items = new ArrayList<>();
    Yaml.read(FILE, text, new ArrayList<>())
        .map(Yaml::entries)
        .orElse(Map.of())
        .forEach((row, entry) -> items.add(item(row, entry, evidence)));
    return items;
  }

  private static CoverageItem item(String row, Yaml entry, Evidence evidence) {
    return new CoverageItem(
        Kind.ROWS, row, row, FILE, entry.line(), lack(row, entry.entries(), evidence));
  }

  private static Optional<String> lack(String row, Map<String, Yaml> keys, Evidence evidence) {
    if (keys.containsKey("reason")) {
      return Optional.empty();
    }
    List<String> rules = Optional.ofNullable(keys.get("rules")).map(Yaml::texts).orElse(List.of());
    if (rules.isEmpty()) {
      return Optional.of("The row «" + row + "» has neither a rule nor a reason.");
    }
    List<String> idle = rules.stream().filter(rule -> !evidence.fires(rule)).toList();
    return CoverageItem.unless(
        idle.isEmpty(),
        "The row «" + row + "» rests on what no scenario fires: " + String.join(", ", idle) + ".");
  }
}
