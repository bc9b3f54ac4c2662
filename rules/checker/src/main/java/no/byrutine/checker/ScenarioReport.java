package no.byrutine.checker;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Missing;
import no.byrutine.decision.Trace;
import no.byrutine.decision.Value;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioRunner;

/**
 * What the scenarios showed: a page for people ({@link #markdown}), a file for build servers
 * ({@link #junitXml}), and the rules that no scenario tells anything about.
 */
public final class ScenarioReport {

  private final Pack pack;
  private final List<ScenarioRunner.Result> results;

  public ScenarioReport(Pack pack, List<ScenarioRunner.Result> results) {
    this.pack = pack;
    this.results = List.copyOf(results);
  }

  /** The ids of the rules that fired in no scenario: nobody knows whether they are right. */
  public List<String> neverFired() {
    Set<String> fired = new TreeSet<>();
    results.forEach(result -> fired.addAll(fired(result)));
    return rules(fired, false);
  }

  /**
   * The ids of the rules without a near miss: a scenario that does not fire the rule, although what
   * it is about is there. That is so when the scenario fires another rule of the same heading, or
   * stands in a file in which another scenario fires the rule.
   */
  public List<String> withoutNearMiss() {
    Map<String, Set<String>> byFile = new HashMap<>();
    results.forEach(
        result ->
            byFile
                .computeIfAbsent(result.scenario().file(), file -> new TreeSet<>())
                .addAll(fired(result)));
    Set<String> missed = new TreeSet<>();
    results.stream()
        .filter(result -> result.decision().isPresent())
        .forEach(
            result ->
                missed.addAll(
                    missed(result, byFile.getOrDefault(result.scenario().file(), Set.of()))));
    return rules(missed, false);
  }

  private List<String> missed(ScenarioRunner.Result result, Set<String> inFile) {
    Set<String> fired = fired(result);
    Set<String> headings = fired.stream().map(ScenarioReport::heading).collect(toSet());
    return pack.rules().stream()
        .map(rule -> rule.id())
        .filter(id -> !fired.contains(id))
        .filter(id -> inFile.contains(id) || headings.contains(heading(id)))
        .toList();
  }

  /** A rule's id without its last part. */
  private static String heading(String id) {
    return id.substring(0, id.lastIndexOf('.'));
  }

  private List<String> rules(Set<String> ids, boolean inside) {
    return pack.rules().stream()
        .map(rule -> rule.id())
        .filter(id -> ids.contains(id) == inside)
        .sorted()
        .toList();
  }

  private static Set<String> fired(ScenarioRunner.Result result) {
    return result.decision().map(Decision::trace).map(Trace::fired).orElse(List.of()).stream()
        .map(Trace.Fired::rule)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The scenarios as a page: what was given, what came of it, and which rules said so. */
  public String markdown() {
    long failed = results.stream().filter(result -> !result.passed()).count();
    StringBuilder page = new StringBuilder();
    page.append("# ").append(pack.definition().title().nb()).append("\n\n");
    page.append(
        "`%s` %s, %d cases, %d failed.\n"
            .formatted(pack.id(), pack.ref().version(), results.size(), failed));
    String file = "";
    for (ScenarioRunner.Result result : results) {
      if (!result.scenario().file().equals(file)) {
        file = result.scenario().file();
        page.append("\n## ").append(file).append('\n');
      }
      one(result, page);
    }
    list(page, "Rules that never fired", neverFired());
    list(page, "Rules without a near miss", withoutNearMiss());
    return page.toString();
  }

  private static void one(ScenarioRunner.Result result, StringBuilder page) {
    Scenario scenario = result.scenario();
    page.append("\n### ").append(scenario.name()).append(result.passed() ? "" : " — FAILED");
    page.append("\n\n| | |\n|---|---|\n");
    row(page, "On", scenario.on() + scenario.known().map(day -> ", known " + day).orElse(""));
    row(
        page,
        "Policy",
        scenario.policy().entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList());
    row(page, "Given", scenario.given().stream().map(ScenarioReport::brief).toList());
    result
        .decision()
        .ifPresent(
            decision -> {
              row(page, "Outcome", "**" + decision.outcome().display().nb() + "**");
              row(page, "Values", decision.values().stream().map(ScenarioReport::value).toList());
              row(page, "Findings", decision.findings().stream().map(Finding::rule).toList());
              row(
                  page,
                  "Missing",
                  decision.missing().stream()
                      .filter(Missing::couldChange)
                      .map(Missing::input)
                      .toList());
              row(page, "Rules fired", List.copyOf(fired(result)));
            });
    result
        .differences()
        .forEach(difference -> page.append("\n```\n").append(difference).append("\n```\n"));
  }

  private static String value(Value value) {
    return value.name()
        + (value.of().isEmpty() ? "" : " " + value.of())
        + " = "
        + ScenarioRunner.text(value.value());
  }

  private static void row(StringBuilder page, String name, List<String> values) {
    if (!values.isEmpty()) {
      row(page, name, String.join("<br>", values));
    }
  }

  private static void row(StringBuilder page, String name, String value) {
    page.append("| ").append(name).append(" | ").append(value.replace("|", "\\|")).append(" |\n");
  }

  /** A resource by its type, code, value and days. */
  private static String brief(Map<String, Object> resource) {
    List<String> words = new ArrayList<>();
    resource.forEach(
        (type, elements) -> {
          words.add(type);
          if (elements instanceof Map<?, ?> map) {
            for (String key :
                List.of("code", "type", "class", "valueQuantity", "effectivePeriod", "period")) {
              if (map.containsKey(key)) {
                words.add(String.valueOf(map.get(key)));
              }
            }
          }
        });
    return String.join(" ", words);
  }

  private static void list(StringBuilder page, String title, List<String> ids) {
    if (!ids.isEmpty()) {
      page.append("\n## ").append(title).append("\n\n");
      ids.forEach(id -> page.append("- `").append(id).append("`\n"));
    }
  }

  /** The results as JUnit writes them. */
  public String junitXml() {
    long failed = results.stream().filter(result -> !result.passed()).count();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<testsuite name=\"byrutine.%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">\n"
            .formatted(escaped(pack.id()), results.size(), failed));
    for (ScenarioRunner.Result result : results) {
      String file = escaped(result.scenario().file());
      xml.append(
          "  <testcase name=\"%s\" classname=\"byrutine.%s\" file=\"%s\""
              .formatted(escaped(result.scenario().name()), escaped(pack.id()), file));
      if (result.passed()) {
        xml.append("/>\n");
      } else {
        xml.append(
            ">\n    <failure message=\"%s\">".formatted(escaped(result.differences().get(0))));
        xml.append(escaped(result.report())).append("</failure>\n  </testcase>\n");
      }
    }
    return xml.append("</testsuite>\n").toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\n' -> escaped.append("&#10;");
        default -> escaped.append(c < ' ' && c != '\t' ? '?' : c);
      }
    }
    return escaped.toString();
  }
}
