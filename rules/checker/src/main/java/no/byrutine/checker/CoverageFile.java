package no.byrutine.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.Yaml;

/**
 * {@code coverage.yaml}: what became of each row of the catalogue that the routine was written
 * from. A rule names rows that name the rule; a row may name more rules, such as those that an
 * example runs through. A row without rules says why.
 */
final class CoverageFile implements Check {

  /** Why a row has no rule. */
  static final List<String> REASONS =
      List.of(
          "not-computable",
          "needs-human",
          "source-missing",
          "not-this-service",
          "information-only");

  private static final String FILE = "coverage.yaml";

  @Override
  public void check(CheckedPack pack, Remarks remarks) {
    String text = pack.files().texts().getOrDefault(FILE, "");
    if (text.isEmpty()) {
      remarks.warning(
          "coverage-missing",
          Place.of(FILE),
          "The pack has no such file, so nobody can see which rows of the catalogue it covers.",
          "Add it: one line for each row, row: { rules: [id] } or row: { reason: code, note: why }.");
      return;
    }
    List<PackProblem> problems = new ArrayList<>();
    Optional<Yaml> yaml = Yaml.read(FILE, text, problems);
    Map<String, Yaml> rows = yaml.map(Yaml::entries).orElse(Map.of());
    Map<String, Set<String>> rulesOf = new LinkedHashMap<>();
    Set<String> scenarios = ScenarioNames.titles(pack);
    Set<String> ids = new TreeSet<>();
    pack.rules().forEach(rule -> rule.annotation("id").ifPresent(id -> ids.add(id.value())));
    rows.forEach((row, entry) -> rulesOf.put(row, row(row, entry, ids, scenarios, remarks)));
    remarks.errors("schema", problems);
    // While a routine is being written, its catalogue is too.
    Level level = pack.definition().status().equals("draft") ? Level.WARNING : Level.ERROR;
    pack.rules().forEach(rule -> pointsBack(rule, rulesOf, level, remarks));
  }

  /** The rules that the row names. */
  private static Set<String> row(
      String row, Yaml entry, Set<String> ids, Set<String> scenarios, Remarks remarks) {
    Map<String, Yaml> keys = entry.only("rules", "scenarios", "reason", "note");
    Set<String> rules = new TreeSet<>();
    for (Yaml rule : items(keys, "rules")) {
      rules.add(rule.text());
      if (!ids.contains(rule.text())) {
        unknown("coverage-rule-unknown", rule, "rule", ids, remarks);
      }
    }
    for (Yaml scenario : items(keys, "scenarios")) {
      if (!scenarios.contains(scenario.text())) {
        unknown("coverage-scenario-unknown", scenario, "scenario", scenarios, remarks);
      }
    }
    Yaml reason = keys.get("reason");
    if (reason != null && !REASONS.contains(reason.text())) {
      remarks.error(
          "coverage-reason-unknown",
          CheckedPack.place(reason),
          "The reason '" + reason.text() + "' is not known." + Nearest.hint(reason.text(), REASONS),
          "Known: " + String.join(", ", REASONS) + ".");
    }
    if (rules.isEmpty() == (reason == null)) {
      remarks.error(
          "coverage-row",
          CheckedPack.place(entry),
          rules.isEmpty()
              ? "The row '" + row + "' has neither rules nor a reason."
              : "The row '" + row + "' has both rules and a reason for having none.",
          "Write { rules: [id] }, or { reason: code, note: why }.");
    }
    if (reason != null && !keys.containsKey("note")) {
      remarks.error(
          "coverage-row",
          CheckedPack.place(entry),
          "The row '" + row + "' has a reason and does not say why.",
          "Add a note that somebody who knows the routine can judge.");
    }
    return rules;
  }

  private static List<Yaml> items(Map<String, Yaml> keys, String key) {
    return Optional.ofNullable(keys.get(key)).map(Yaml::items).orElse(List.of());
  }

  private static void unknown(
      String check, Yaml at, String word, Set<String> known, Remarks remarks) {
    String hint = Nearest.hint(at.text(), known);
    remarks.error(
        check,
        CheckedPack.place(at),
        "The pack has no " + word + " '" + at.text() + "'.",
        hint.isEmpty() ? "Add it, or correct the name." : hint);
  }

  private static void pointsBack(
      RuleText rule, Map<String, Set<String>> rulesOf, Level level, Remarks remarks) {
    Optional<RuleText.Annotation> rows = rule.annotation("row");
    Optional<RuleText.Annotation> id = rule.annotation("id");
    if (id.isEmpty()) {
      return;
    }
    Set<String> named = new TreeSet<>();
    rows.ifPresent(found -> split(found.value()).forEach(named::add));
    for (String row : named) {
      if (!rulesOf.containsKey(row)) {
        remarks.add(
            level,
            "coverage-row-unknown",
            rule.placeOf("row"),
            "The row '" + row + "' is not in " + FILE + ".",
            "Add it, or correct the name.");
      } else if (!rulesOf.getOrDefault(row, Set.of()).contains(id.get().value())) {
        remarks.add(
            level,
            "coverage-one-way",
            rule.placeOf("row"),
            "The rule names the row '" + row + "', and that row does not name the rule.",
            "Add " + id.get().value() + " to the row's rules in " + FILE + ".");
      }
    }
  }

  private static List<String> split(String rows) {
    return java.util.Arrays.stream(rows.split(",")).map(String::strip).toList();
  }
}
