package no.byrutine.engine;

import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Concepts;
import no.byrutine.in.Input;
import no.byrutine.in.Inputs;

/**
 * What one pattern of a rule looks at.
 *
 * @param number its place among all patterns of the pack, from 0
 * @param type the fact type
 * @param typeName the name of the fact type as rules write it
 * @param names the parameters that it asks for with {@code name == "…"}, or the inputs and
 *     parameters whose absence it asks for with {@code Mangler( input == "…" )}
 * @param inputs the pack's inputs that could satisfy it
 */
record Reading(int number, Class<?> type, String typeName, Set<String> names, Set<String> inputs) {

  static Reading of(
      int number, Class<?> type, Set<String> concepts, Set<String> names, Inputs all) {
    Set<String> inputs = new TreeSet<>();
    for (Input input : all.all()) {
      if (input.resource().equals(type.getSimpleName())
          && (concepts.isEmpty()
              || input.concepts().isEmpty()
              || concepts.stream().anyMatch(asked -> asksFor(asked, input, all.concepts())))) {
        inputs.add(input.name());
      }
    }
    return new Reading(number, type, type.getSimpleName(), names, inputs);
  }

  /** A rule may ask for fewer codes than the input holds, under a concept of its own. */
  private static boolean asksFor(String asked, Input input, Concepts concepts) {
    return input.concepts().contains(asked)
        || input.concepts().stream()
            .anyMatch(
                held -> !Collections.disjoint(concepts.patterns(held), concepts.patterns(asked)));
  }

  boolean isResource() {
    return Resource.class.isAssignableFrom(type);
  }

  boolean isParameter() {
    return type == Parameter.class;
  }

  boolean isDatedParameter() {
    return type == DatedParameter.class;
  }

  boolean isMangler() {
    return type == Mangler.class;
  }

  /** Whether no other class can be of the type. */
  boolean isFinal() {
    return Modifier.isFinal(type.getModifiers());
  }

  /** Whether its facts go by a name: a parameter, or something missing. */
  boolean isNamed() {
    return isParameter() || isDatedParameter() || isMangler();
  }

  /** Whether only the pack's derivation can make what the pattern looks at. */
  boolean isOfDerivation(Set<String> typesOfRules) {
    return !isResource() && !isNamed() && !typesOfRules.contains(typeName);
  }
}
