package no.byrutine.out;

import java.util.List;
import java.util.Optional;
import no.byrutine.decision.Words;

/**
 * How the values of one pack's decisions become an Invoice: names only, so that the writer knows no
 * pack. Each value of one name is a line, and its steps are the line's price components: they add
 * up to the value.
 *
 * @param system the code system of the names, for example {@code
 *     https://byrutine.no/fhir/CodeSystem/egenandel-verdi}
 * @param type the code of what is invoiced, and its words
 * @param line the name of the value that is a line's sum; each value of this name is a line
 * @param from the name in a line's {@code of} that is the first day of the line
 * @param to the name in a line's {@code of} that is the last day of the line
 * @param components what a step becomes; every step of a line is one of them
 * @param provisional the key of the words that say that a number is to be confirmed first
 * @param notes what else is to be read before the draft is used
 */
public record InvoiceShape(
    String system,
    Named type,
    String line,
    String from,
    String to,
    List<Component> components,
    String provisional,
    List<Note> notes) {

  public InvoiceShape {
    components = List.copyOf(components);
    notes = List.copyOf(notes);
  }

  /** A code and its words. */
  public record Named(String code, Words display) {}

  /** What a component does to the sum. */
  public enum Part {
    /** What the line is made of. */
    BASE,
    /** What is laid on, or taken off when it is below nothing: a cap, a rounding. */
    ADJUSTMENT
  }

  /**
   * One component.
   *
   * @param step the key of the step's words
   * @param factor the name of what the step was multiplied by; a percentage is written as a factor
   *     (0.75)
   * @param basis what the factor was applied to
   */
  public record Component(
      String step, Named code, Part part, Optional<String> factor, Optional<Basis> basis) {}

  /**
   * What a factor is applied to; told beside the component, and not counted.
   *
   * @param of the name of the amount among what went into the step
   */
  public record Basis(String of, Named code) {}

  /**
   * A sentence on the Invoice.
   *
   * @param text the key of its words
   * @param needs the values that must have been given for it to stand
   */
  public record Note(String text, List<String> needs) {

    public Note {
      needs = List.copyOf(needs);
    }
  }
}
