package no.byrutine.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.decision.Words;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.engine.definition.OutcomeDefinition;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.fhir.Coding;
import no.byrutine.in.Concepts;
import no.byrutine.in.Input;

/** Names in the rules of things that the pack does not have. */
final class UnknownNames implements Check {

  @Override
  public void check(CheckedPack pack, Remarks remarks) {
    RuleNames names = new RuleNames(pack.rules());
    PackDefinition definition = pack.definition();
    Set<String> parameters = new TreeSet<>();
    definition.parameters().values().forEach(parameter -> parameters.add(parameter.name()));
    Set<String> inputs = new TreeSet<>();
    definition.inputs().all().forEach(input -> inputs.add(input.name()));
    Set<String> concepts = definition.inputs().concepts().keys();

    unknown(names, RuleNames.Kind.PARAMETER, "parameter", "parameters.yaml", parameters, remarks);
    unknown(names, RuleNames.Kind.CONCEPT, "concept", "concepts.yaml", concepts, remarks);
    unknown(names, RuleNames.Kind.INPUT, "input", "pack.yaml", inputs, remarks);
    unknown(
        names, RuleNames.Kind.VALUE, "value", "pack.yaml", definition.values().keySet(), remarks);
    unknown(
        names, RuleNames.Kind.TEXT, "text", "texts.nb.yaml", definition.texts().keys(), remarks);
    unknown(
        names,
        RuleNames.Kind.SUGGESTION,
        "suggestion",
        "pack.yaml",
        definition.suggestions().keySet(),
        remarks);
    names.of(RuleNames.Kind.CHOICE).forEach(use -> choice(definition, use, remarks));
    names.of(RuleNames.Kind.CONCEPT).stream()
        .filter(use -> concepts.contains(use.name()))
        .forEach(use -> notRead(definition, use, remarks));
    outcomes(pack, remarks);
  }

  private static void unknown(
      RuleNames names,
      RuleNames.Kind kind,
      String word,
      String file,
      Collection<String> known,
      Remarks remarks) {
    for (RuleNames.Use use : names.of(kind)) {
      if (!known.contains(use.name())) {
        remarks.error(
            word + "-unknown",
            use.place(),
            "The " + word + " '" + use.name() + "' is not in " + file + ".",
            mend(use.name(), known));
      }
    }
  }

  private static String mend(String name, Collection<String> known) {
    String hint = Nearest.hint(name, known);
    return hint.isEmpty() ? "Add it, or correct the name." : hint;
  }

  private static void choice(PackDefinition definition, RuleNames.Use use, Remarks remarks) {
    for (String name : use.of()) {
      Optional<Map<String, Words>> choices =
          definition.parameter(name).map(ParameterDefinition::choices);
      if (choices.isPresent() && !choices.get().containsKey(use.name())) {
        Set<String> known = choices.get().keySet();
        remarks.error(
            "choice-unknown",
            use.place(),
            "'" + use.name() + "' is not one of the choices of '" + name + "'.",
            known.isEmpty()
                ? "It is a number: ask for its value."
                : Nearest.hint(use.name(), known) + " Known: " + String.join(", ", known) + ".");
      }
    }
  }

  /** A concept that no input asks for: such resources are set aside before the rules see them. */
  private static void notRead(PackDefinition definition, RuleNames.Use use, Remarks remarks) {
    String type = use.of().get(0);
    List<Input> inputs =
        definition.inputs().all().stream().filter(input -> input.resource().equals(type)).toList();
    Concepts concepts = definition.inputs().concepts();
    boolean isResource = !inputs.isEmpty() || FactTypes.isResource(type);
    if (isResource && inputs.stream().noneMatch(input -> reads(input, use.name(), concepts))) {
      remarks.error(
          "concept-not-read",
          use.place(),
          "No input of pack.yaml asks for "
              + type
              + " of '"
              + use.name()
              + "', so the rule never"
              + " sees one.",
          "Add the concept to an input.");
    }
  }

  private static boolean reads(Input input, String concept, Concepts concepts) {
    return input.concepts().isEmpty()
        || input.concepts().contains(concept)
        || input.concepts().stream()
            .anyMatch(other -> overlap(concepts.patterns(concept), concepts.patterns(other)));
  }

  /** Whether a code may be of both; a prefix or a range of the same system is believed to be. */
  private static boolean overlap(List<Coding> some, List<Coding> others) {
    return some.stream()
        .anyMatch(
            one ->
                others.stream()
                    .anyMatch(
                        other ->
                            one.equals(other)
                                || (one.system().equals(other.system())
                                    && (isOpen(one) || isOpen(other)))));
  }

  private static boolean isOpen(Coding pattern) {
    return pattern.code().endsWith("*") || pattern.code().contains("..");
  }

  private static void outcomes(CheckedPack pack, Remarks remarks) {
    Set<String> values = pack.definition().values().keySet();
    for (OutcomeDefinition outcome : pack.definition().outcomes()) {
      List<String> named = new ArrayList<>(outcome.values());
      named.addAll(outcome.unless());
      for (String value : named) {
        if (!values.contains(value)) {
          remarks.error(
              "value-unknown",
              pack.place("pack.yaml", "outcomes"),
              "The outcome '"
                  + outcome.outcome().code()
                  + "' looks at the value '"
                  + value
                  + "', which pack.yaml does not have.",
              mend(value, values));
        }
      }
    }
  }
}
