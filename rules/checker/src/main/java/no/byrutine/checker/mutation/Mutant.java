package no.byrutine.checker.mutation;

import no.byrutine.checker.RuleVariants.Variant;
import no.byrutine.engine.definition.PackDefinition;

/**
 * A pack with one thing changed.
 *
 * @param id what is changed, how and where, in words that stay the same when lines move: {@code
 *     egenandel.tak.rom drop Periode( dobbeltrom )}
 * @param subject the rule's id, the parameter's name, or {@code outcomes}
 * @param file the pack file, relative to the pack's folder
 * @param line the line, counted from 1
 * @param what the change in words: {@code 10 950 becomes 10 951 in «…»}
 */
public record Mutant(
    String id,
    Operator operator,
    String subject,
    String file,
    int line,
    String what,
    Change change) {

  /** What stands there instead. */
  sealed interface Change {

    /** A rule in another wording. */
    record OfRule(Variant variant) implements Change {}

    /** Another number, choice or outcome. */
    record OfDefinition(PackDefinition definition) implements Change {}
  }
}
