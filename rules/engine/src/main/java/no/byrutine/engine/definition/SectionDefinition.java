package no.byrutine.engine.definition;

import java.util.List;
import no.byrutine.decision.Words;

/**
 * A part of a pack that can be decided alone. The whole pack says what its sections say together.
 *
 * @param rules the files in {@code rules/} that it consists of, without {@code .drl}; a file may
 *     belong to several sections
 * @param inputs the names of the inputs that it reads
 * @param derivations the class names of the arithmetic that comes before its rules; one that
 *     several sections name runs once in the whole pack
 */
public record SectionDefinition(
    String name, Words title, List<String> rules, List<String> inputs, List<String> derivations) {

  public SectionDefinition {
    rules = List.copyOf(rules);
    inputs = List.copyOf(inputs);
    derivations = List.copyOf(derivations);
  }
}
