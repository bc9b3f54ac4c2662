package no.byrutine.checker.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that an author should look at.
 *
 * @param id stays the same for as long as it is about the same rules and element
 * @param rules the ids of the rules
 * @param file the rule file of the first of them
 * @param line its line
 * @param what what was found
 * @param mend what to do about it
 * @param on the last day on which something changes and it holds
 * @param point a fact that shows it; empty when it is not about one
 */
public record AnalysisFinding(
    String id,
    FindingKind kind,
    List<String> rules,
    String file,
    int line,
    String what,
    String mend,
    LocalDate on,
    Optional<Point> point) {

  /**
   * A fact that shows a finding.
   *
   * @param type the fact type
   * @param element the element, as the rules name it
   * @param words what the element is
   * @param number the same as a number, when it is one
   * @param concept what the fact is of, when the rules say it
   */
  public record Point(
      String type,
      String element,
      String words,
      Optional<BigDecimal> number,
      Optional<String> concept) {

    /** Whether it is what FHIR calls the value of an Observation. */
    boolean isMeasured() {
      return type.equals("Observation") && (element.equals("value") || element.equals("kroner"));
    }

    @Override
    public String toString() {
      return type
          + "."
          + element
          + ": "
          + number.map(BigDecimal::toPlainString).map(it -> it + " (" + words + ")").orElse(words);
    }
  }
}
