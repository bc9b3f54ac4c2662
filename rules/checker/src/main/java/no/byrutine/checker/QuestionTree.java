package no.byrutine.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.byrutine.checker.PackReadme.ReadRule;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.Words;
import no.byrutine.engine.definition.OutcomeDefinition;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.SectionDefinition;
import no.byrutine.in.Input;

/**
 * The questions of a pack as Mermaid diagrams, one for each section: what is asked for, the heading
 * that needs it, and where its rules can lead. It is read from the rules, and so it is true.
 */
public final class QuestionTree {

  /**
   * One heading.
   *
   * @param rules how many rules stand under it
   * @param inputs what they ask for
   * @param outcomes what they can lead to
   */
  public record Branch(String heading, int rules, List<Input> inputs, List<Outcome> outcomes) {}

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
      List<Input> all = pack.inputs().all();
      return "\n" + diagram(branches(List.copyOf(headings.keySet()), all), all);
    }
    StringBuilder page = new StringBuilder();
    for (SectionDefinition section : pack.sections().values()) {
      page.append("\n### ").append(section.title().nb()).append("\n\n");
      page.append(diagram(branches(section.rules(), inputs(section)), inputs(section)));
    }
    return page.toString();
  }

  /** What each heading asks for and can lead to, one list for each section of the pack. */
  public Map<Words, List<Branch>> branches() {
    Map<Words, List<Branch>> branches = new LinkedHashMap<>();
    if (pack.sections().isEmpty()) {
      branches.put(pack.title(), branches(List.copyOf(headings.keySet()), pack.inputs().all()));
    }
    for (SectionDefinition section : pack.sections().values()) {
      branches.put(section.title(), branches(section.rules(), inputs(section)));
    }
    return branches;
  }

  private List<Input> inputs(SectionDefinition section) {
    return pack.inputs().all().stream()
        .filter(input -> section.inputs().contains(input.name()))
        .toList();
  }

  private List<Branch> branches(List<String> shown, List<Input> inputs) {
    return shown.stream().map(heading -> branch(heading, inputs)).toList();
  }

  private Branch branch(String heading, List<Input> inputs) {
    List<ReadRule> rules = headings.getOrDefault(heading, List.of());
    Set<String> outcomes = new LinkedHashSet<>();
    rules.forEach(rule -> outcomes.addAll(PackReadme.outcomes(pack, rule)));
    return new Branch(
        heading,
        rules.size(),
        inputs.stream().filter(input -> asks(heading, input)).toList(),
        outcomes.stream().map(this::outcome).toList());
  }

  private Outcome outcome(String code) {
    return pack.outcomes().stream()
        .map(OutcomeDefinition::outcome)
        .filter(outcome -> outcome.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private String diagram(List<Branch> branches, List<Input> inputs) {
    List<String> nodes = new ArrayList<>();
    Set<String> edges = new LinkedHashSet<>();
    for (Branch branch : branches) {
      String node = "h_" + id(branch.heading());
      nodes.add("  %s[\"%s (%d)\"]".formatted(node, branch.heading(), branch.rules()));
      branch.inputs().forEach(it -> edges.add("  i_%s --> %s".formatted(id(it.name()), node)));
      branch.outcomes().forEach(it -> edges.add("  %s --> o_%s".formatted(node, id(it.code()))));
    }
    inputs.stream()
        .filter(input -> branches.stream().anyMatch(branch -> branch.inputs().contains(input)))
        .map(Input::name)
        .forEach(name -> nodes.add("  i_%s([\"%s\"])".formatted(id(name), quoted(name))));
    pack.outcomes().stream()
        .map(OutcomeDefinition::outcome)
        .filter(outcome -> branches.stream().anyMatch(it -> it.outcomes().contains(outcome)))
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
