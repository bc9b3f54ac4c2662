package no.byrutine.checker.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One condition on a fact, as far as it can be read. */
sealed interface Condition {

  /** How absence is written among codes. */
  String ABSENT = "null";

  /** An element compared with a number: {@code value >= 38.0}. */
  record Compare(String element, Operator operator, Operand operand) implements Condition {
    @Override
    public String toString() {
      return element + " " + operator.sign() + " " + operand;
    }
  }

  /** An element that is one of these, or none of them: a text, a constant, yes or no, absent. */
  record Among(String element, Set<String> codes, boolean in) implements Condition {
    @Override
    public String toString() {
      String listed = codes.stream().sorted().collect(Collectors.joining(", "));
      return element + (in ? " = " : " ≠ ") + listed;
    }
  }

  /**
   * Something that is true or false of the fact, known by its text alone: a method, or a comparison
   * with another fact. The same text asks the same; nothing is known of two texts that differ.
   */
  record Truth(String text, boolean holds) implements Condition {
    @Override
    public String toString() {
      return (holds ? "" : "not ") + text;
    }
  }

  /** At least one of these, all of one element. */
  record AnyOf(String element, List<Condition> conditions) implements Condition {
    @Override
    public String toString() {
      return conditions.stream().map(Condition::toString).collect(Collectors.joining(" or "));
    }
  }
}
