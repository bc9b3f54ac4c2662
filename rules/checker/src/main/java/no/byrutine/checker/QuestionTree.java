package no.byrutine.checker;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.byrutine.checker.PackReadme.ReadRule;
import no.byrutine.engine.definition.OutcomeDefinition;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.SectionDefinition;
import no.byrutine.in.Input;

/**
 * The questions of a pack as Mermaid diagrams, one for each section: what is asked for, the heading
 * that needs it, and where its rules can lead. It is read from the rules, and so it is true.
 */
final class QuestionTree {

  private final PackDefinition pack;
  private final Map<String, List<ReadRule>> headings;
  private final Map<String, DrlFile> files = new LinkedHashMap<>();

  QuestionTree(CompiledPack compiled, Map<String, List<ReadRule>> headings) {
    this.pack = compiled.definition();
    this.headings = headings;
    CheckedPack.drl(compiled.files()).forEach(file -> files.put(file.shortName(), file));
  }

  String markdown() {
    if (pack.sections().isEmpty()) {
      return "\n" + diagram(List.copyOf(headings.keySet()), pack.inputs().all());
    }
    StringBuilder page = new StringBuilder();
    for (SectionDefinition section : pack.sections().values()) {
      List<Input> inputs =
          pack.inputs().all().stream()
              .filter(input -> section.inputs().contains(input.name()))
              .toList();
      page.append("\n### ").append(section.title().nb()).append("\n\n");
      page.append(diagram(section.rules(), inputs));
    }
    return page.toString();
  }

  private String diagram(List<String> shown, List<Input> inputs) {
    Set<String> edges = new LinkedHashSet<>();
    List<String> nodes = new ArrayList<>();
    Set<String> asked = new LinkedHashSet<>();
    Set<String> reached = new LinkedHashSet<>();
    for (String heading : shown) {
      List<ReadRule> rules = headings.getOrDefault(heading, List.of());
      String node = "h_" + id(heading);
      nodes.add("  %s[\"%s (%d)\"]".formatted(node, heading, rules.size()));
      for (Input input : inputs) {
        if (asks(heading, input)) {
          asked.add(input.name());
          edges.add("  i_%s --> %s".formatted(id(input.name()), node));
        }
      }
      Set<String> outcomes =
          rules.stream()
              .flatMap(rule -> PackReadme.outcomes(pack, rule).stream())
              .collect(toCollection(LinkedHashSet::new));
      reached.addAll(outcomes);
      outcomes.forEach(outcome -> edges.add("  %s --> o_%s".formatted(node, id(outcome))));
    }
    inputs.stream()
        .filter(input -> asked.contains(input.name()))
        .forEach(
            input ->
                nodes.add("  i_%s([\"%s\"])".formatted(id(input.name()), quoted(input.name()))));
    pack.outcomes().stream()
        .map(OutcomeDefinition::outcome)
        .filter(outcome -> reached.contains(outcome.code()))
        .forEach(
            outcome ->
                nodes.add(
                    "  o_%s{{\"%s\"}}"
                        .formatted(id(outcome.code()), quoted(outcome.display().nb()))));
    return "```mermaid\nflowchart LR\n"
        + String.join("\n", nodes)
        + "\n"
        + String.join("\n", edges)
        + "\n```\n";
  }

  /** Whether a rule under the heading looks at what the input brings, or at its not being there. */
  private boolean asks(String heading, Input input) {
    DrlFile file = files.get(heading);
    return file != null
        && file.rules().stream()
            .flatMap(rule -> rule.patterns().stream())
            .anyMatch(pattern -> asks(pattern, input));
  }

  private static boolean asks(FactPattern pattern, Input input) {
    if (pattern.simpleType().equals("Mangler")) {
      return pattern.texts("input").stream().anyMatch(text -> unquoted(text).equals(input.name()));
    }
    if (!pattern.simpleType().equals(input.resource())) {
      return false;
    }
    List<String> concepts =
        pattern.constraints().stream()
            .filter(one -> one.code().startsWith("is("))
            .map(one -> one.code().replaceAll("^is\\(\\s*\"([^\"]*)\".*$", "$1"))
            .toList();
    return concepts.isEmpty()
        || input.concepts().isEmpty()
        || concepts.stream().anyMatch(input.concepts()::contains);
  }

  private static String unquoted(RuleText.Part text) {
    return text.text().replace("\"", "");
  }

  private static String quoted(String text) {
    return text.replace("\"", "#quot;");
  }

  private static String id(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_");
  }
}
