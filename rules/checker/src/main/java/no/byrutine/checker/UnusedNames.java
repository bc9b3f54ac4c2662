package no.byrutine.checker;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.engine.definition.Texts;
import no.byrutine.in.Input;
import no.byrutine.in.Inputs;

/**
 * What the pack has and nothing uses: most often a misspelling, a rule that was forgotten, or
 * something that should go. What the Java beside the pack names is in use.
 */
final class UnusedNames implements Check {

  private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");

  @Override
  public void check(CheckedPack pack, Remarks remarks) {
    if (!pack.rules().stream().allMatch(RuleText::whole)) {
      return;
    }
    RuleNames names = new RuleNames(pack.rules());
    for (ParameterDefinition parameter : pack.definition().parameters().values()) {
      parameter(pack, names, parameter, remarks);
    }
    Set<String> concepts = new TreeSet<>();
    pack.definition().inputs().all().forEach(input -> concepts.addAll(input.concepts()));
    pack.rules().forEach(rule -> concepts.addAll(literals(rule)));
    concepts.addAll(inQuestions(pack.definition().inputs()));
    for (String concept : pack.definition().inputs().concepts().keys()) {
      if (!concepts.contains(concept)
          && !pack.inJava(concept)
          && !names.has(
              RuleNames.Kind.CONCEPT, concept, pack.definition().inputs().concepts().keys())) {
        unused(pack, "concept", concept, "concepts.yaml", List.of(concept), remarks);
      }
    }
    Set<String> inDocuments = pack.definition().documentTexts();
    for (String key : pack.definition().texts().keys()) {
      if (!key.startsWith("ord.")
          && !inDocuments.contains(key)
          && !Texts.OF_ENGINE.contains(key)
          && !pack.javaLiterals().contains(key)
          && !names.has(RuleNames.Kind.TEXT, key, pack.definition().texts().keys())) {
        unused(pack, "text", key, "texts.nb.yaml", List.of(key), remarks);
      }
    }
    for (String value : pack.definition().values().keySet()) {
      if (!pack.javaLiterals().contains(value)
          && !names.has(RuleNames.Kind.VALUE, value, pack.definition().values().keySet())) {
        unused(pack, "value", value, "pack.yaml", List.of("values", value), remarks);
      }
    }
    Set<String> suggestions = pack.definition().suggestions().keySet();
    for (String suggestion : suggestions) {
      if (!names.has(RuleNames.Kind.SUGGESTION, suggestion, suggestions)) {
        List<String> path = List.of("suggestions", suggestion);
        unused(pack, "suggestion", suggestion, "pack.yaml", path, remarks);
      }
    }
    sources(pack, names, remarks);
    pack.definition().inputs().all().stream()
        .filter(input -> !reads(pack, names, input))
        .forEach(
            input ->
                unused(
                    pack,
                    "input",
                    input.name(),
                    "pack.yaml",
                    List.of("inputs", input.name()),
                    remarks));
  }

  /**
   * Every text in a rule's conditions: a fact type may ask for a concept by a method of its own.
   */
  private static Set<String> literals(RuleText rule) {
    Set<String> literals = new TreeSet<>();
    RuleText.find(LITERAL, rule.conditions(), 1).forEach(found -> literals.add(found.text()));
    return literals;
  }

  /** What a form asks for, and what may be answered. */
  private static Set<String> inQuestions(Inputs inputs) {
    Set<String> concepts = new TreeSet<>();
    inputs.all().stream()
        .flatMap(input -> input.question().stream())
        .flatMap(it -> Stream.concat(Stream.of(it.code()), it.options().keySet().stream()))
        .forEach(code -> concepts.addAll(inputs.concepts().resolve(List.of(code)).concepts()));
    return concepts;
  }

  private static void parameter(
      CheckedPack pack, RuleNames names, ParameterDefinition parameter, Remarks remarks) {
    String name = parameter.name();
    boolean inJava = pack.inJava(name);
    if (!inJava && !names.has(RuleNames.Kind.PARAMETER, name, names(pack))) {
      unused(pack, "parameter", name, "parameters.yaml", List.of(name), remarks);
      return;
    }
    boolean isSwitch = parameter.choices().keySet().equals(Set.of("ja", "nei"));
    for (String choice : parameter.choices().keySet()) {
      boolean asked =
          names.of(RuleNames.Kind.CHOICE).stream()
              .filter(use -> use.of().contains(name))
              .anyMatch(use -> RuleNames.means(use.name(), choice, parameter.choices().keySet()));
      if (!asked && !isSwitch && !pack.javaLiterals().contains(choice)) {
        remarks.warning(
            "choice-unused",
            pack.place("parameters.yaml", name, "choices", choice),
            "No rule asks whether '" + name + "' is '" + choice + "'.",
            "Write the rule, or remove the choice: a city that makes it gets no answer.");
      }
    }
  }

  private static List<String> names(CheckedPack pack) {
    return pack.definition().parameters().values().stream().map(ParameterDefinition::name).toList();
  }

  private static void sources(CheckedPack pack, RuleNames names, Remarks remarks) {
    Set<String> used = new TreeSet<>();
    names.of(RuleNames.Kind.SOURCE).forEach(use -> used.add(use.name()));
    for (ParameterDefinition parameter : pack.definition().parameters().values()) {
      for (ParameterDefinition.Cell cell : parameter.values()) {
        for (String basis : cell.basis().split(";", -1)) {
          used.add(basis.strip().split(" ", -1)[0]);
        }
      }
    }
    pack.definition()
        .overrideReasons()
        .forEach(reason -> reason.basis().forEach(basis -> used.add(basis.source())));
    Set<String> all = pack.definition().sources().keySet();
    for (String source : all) {
      if (used.stream().noneMatch(name -> RuleNames.means(name, source, all))) {
        unused(pack, "source", source, "pack.yaml", List.of("sources", source), remarks);
      }
    }
  }

  private static boolean reads(CheckedPack pack, RuleNames names, Input input) {
    Pattern type = Pattern.compile("\\b" + input.resource() + "\\b");
    boolean inRules =
        pack.rules().stream()
            .flatMap(rule -> rule.patterns().stream())
            .anyMatch(pattern -> pattern.simpleType().equals(input.resource()));
    boolean form = input.resource().equals("QuestionnaireResponse");
    return inRules
        || (form && pack.definition().inputs().all().stream().anyMatch(UnusedNames::isAsked))
        || names.has(RuleNames.Kind.INPUT, input.name(), List.of(input.name()))
        || type.matcher(pack.java()).find();
  }

  private static boolean isAsked(Input input) {
    return input.question().isPresent();
  }

  private static void unused(
      CheckedPack pack, String word, String name, String file, List<String> path, Remarks remarks) {
    remarks.warning(
        word + "-unused",
        pack.place(file, path.toArray(String[]::new)),
        "Nothing uses the " + word + " '" + name + "'.",
        "Use it, or remove it.");
  }
}
