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
 * @param derivations the class names of the arithmetic that comes before its rules; one that
 *     several sections name runs once in the whole pack
 * @param subjects how many it decides about, when that is not what the whole pack does
 */
public record SectionDefinition(
    String name,
    Words title,
    List<String> rules,
    List<String> inputs,
    List<String> derivations,
    Optional<Subjects> subjects) {

  public SectionDefinition {
    rules = List.copyOf(rules);
    inputs = List.copyOf(inputs);
    derivations = List.copyOf(derivations);
  }
}
