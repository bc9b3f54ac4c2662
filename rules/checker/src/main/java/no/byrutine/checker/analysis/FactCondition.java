package no.byrutine.checker.analysis;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a rule asks of one fact.
 *
 * @param type the fact type; for a parameter with its name, since each is a fact of its own
 * @param conditions all of which must hold
 */
record FactCondition(Quantifier quantifier, String type, List<Condition> conditions) {

  private static final Pattern IS = Pattern.compile("is\\(\\s*\"([^\"]*)\"\\s*\\)");

  /** How many such facts there must be. */
  enum Quantifier {
    /** The rule fires for each. */
    EACH,
    /** At least one. */
    EXISTS,
    /** None. */
    NONE
  }

  FactCondition {
    conditions = List.copyOf(conditions);
  }

  boolean isPositive() {
    return quantifier != Quantifier.NONE;
  }

  /** The concepts that the fact must be of. */
  Stream<String> concepts() {
    return conditions.stream()
        .filter(condition -> condition instanceof Condition.Truth truth && truth.holds())
        .map(condition -> IS.matcher(condition.toString()))
        .filter(Matcher::matches)
        .map(is -> is.group(1));
  }

  /** The same in words that do not depend on the order of the conditions. */
  String normalised() {
    TreeSet<String> texts = new TreeSet<>();
    conditions.forEach(condition -> texts.add(condition.toString()));
    return quantifier + " " + type + texts;
  }
}
