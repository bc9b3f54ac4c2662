package no.byrutine.engine;

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
 * @param type the fact type
 * @param names the parameters that it asks for with {@code name == "…"}
 * @param inputs the pack's inputs that could satisfy it
 */
record Reading(Class<?> type, Set<String> names, Set<String> inputs) {

  static Reading of(Class<?> type, Set<String> concepts, Set<String> names, Inputs all) {
    Set<String> inputs = new TreeSet<>();
    for (Input input : all.all()) {
      if (input.resource().equals(type.getSimpleName())
          && (concepts.isEmpty()
              || input.concepts().isEmpty()
              || concepts.stream().anyMatch(asked -> asksFor(asked, input, all.concepts())))) {
        inputs.add(input.name());
      }
    }
    return new Reading(type, names, inputs);
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

  /** The name of the fact type as rules write it. */
  String typeName() {
    return type.getSimpleName();
  }

  boolean readsAny(Set<String> inputNames) {
    return !Collections.disjoint(inputs, inputNames);
  }
}
