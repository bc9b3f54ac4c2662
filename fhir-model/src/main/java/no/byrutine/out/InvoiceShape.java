package no.byrutine.out;

import java.util.List;
import java.util.Optional;
import no.byrutine.decision.Words;

/**
 * How the values of one pack's decisions become an Invoice: names only, so that the writer knows no
 * pack.
 *
 * @param system the code system of the names, for example {@code
 *     https://byrutine.no/fhir/CodeSystem/egenandel-verdi}
 * @param type the code of what is invoiced, and its words
 * @param line the name of the value that is a line's sum; each value of this name is a line
 * @param from the name in a line's {@code of} that is the first day of the line
 * @param to the name in a line's {@code of} that is the last day of the line
 * @param components what a line's sum is made of, in order
 * @param rest the code for what separates the components from the sum: rounding, a cap, an own-use
 *     minimum; a line where they agree has none
 */
public record InvoiceShape(
    String system,
    Named type,
    String line,
    String from,
    String to,
    List<Component> components,
    Optional<Named> rest) {

  public InvoiceShape {
    components = List.copyOf(components);
  }

  /** A code and its words. */
  public record Named(String code, Words display) {}

  /** What a component does to the sum. */
  public enum Part {
    /** Is added. */
    BASE,
    /** Is taken off. */
    DEDUCTION,
    /** Is told, and not counted. */
    INFORMATIONAL
  }

  /**
   * One component.
   *
   * @param value the name of the value, and its words; a line has the value with the same {@code
   *     of}
   * @param percent the name of the parameter that the component is a percentage by, for example
   *     {@code andel-under-grunnbeloepet}; written as a factor (0.75) when the decision used one
   *     value of it only
   */
  public record Component(Named value, Part part, Optional<String> percent) {}
}
