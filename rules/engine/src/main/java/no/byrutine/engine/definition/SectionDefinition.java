package no.byrutine.engine.definition;

import java.util.List;
import java.util.Optional;
import no.byrutine.decision.Words;

/**
 * A part of a pack that can be decided alone. The whole pack says what its sections say together.
 *
 * @param rules the files in {@code rules/} that it consists of, without {@code .drl}; a file may
 *     belong to several sections
 * @param inputs the names of the inputs that it reads
 * @param derivation the class name of the arithmetic that comes before its rules
 */
public record SectionDefinition(
    String name,
    Words title,
    List<String> rules,
    List<String> inputs,
    Optional<String> derivation) {

  public SectionDefinition {
    rules = List.copyOf(rules);
    inputs = List.copyOf(inputs);
  }
}
