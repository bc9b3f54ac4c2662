package no.byrutine.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Rule;

/**
 * The conditions of one rule, to be held against facts outside Drools: which one failed first, and
 * could the rule have fired if something that is missing were there? Works on the compiled model,
 * so it asks exactly what Drools asks, in the author's own order.
 */
final class Conditions {

  private static final BitSet NOTHING = new BitSet();

  private final List<Step> steps;
  private final int places;
  private final List<Reading> readings;
  private final List<Look> everything;
  // What must be there for the rule to fire; the other readings may be empty.
  private final List<Reading> required = new ArrayList<>();
  private final Set<String> datedParameters = new HashSet<>();
  private final Rule rule;

  /**
   * @param readings numbers what the patterns of the pack look at
   */
  Conditions(Rule rule, Readings readings) {
    Steps read = new Steps(rule, readings);
    this.steps = read.steps();
    this.places = read.places();
    this.readings = read.readings();
    this.everything = read.everything();
    this.rule = rule;
    for (Reading reading : this.readings) {
      if (reading.isDatedParameter()) {
        datedParameters.addAll(reading.names());
      }
    }
    for (Step step : steps) {
      if (step instanceof Step.Match match) {
        match.reading().ifPresent(required::add);
      }
    }
  }

  /** What the rule looks at: the patterns that must be there, and those that it adds up. */
  List<Reading> readings() {
    return readings;
  }

  /** Everything that the rule looks at, also what must not be there. */
  List<Look> everything() {
    return everything;
  }

  /** What must be there for the rule to fire. */
  List<Reading> required() {
    return required;
  }

  /** The parameters whose values on other days the rule looks at. */
  Set<String> datedParameters() {
    return datedParameters;
  }

  /** The conditions that can be held against facts one by one; no decision asks, so made anew. */
  ConditionsAsWritten asWritten() {
    return new ConditionsAsWritten(steps, Steps.patterns(rule));
  }

  /** Holds each against the facts, in every way that those before it can be met. */
  void show(SessionFacts facts, Search.Witness witness) {
    Search.all(steps, places, facts, witness);
  }

  /** The first condition that no facts satisfy, as its author wrote it; empty when all are met. */
  String firstFailed(SessionFacts facts) {
    Search search = new Search(steps, places, facts, NOTHING, null);
    return search.succeeds() ? "" : failed(search);
  }

  /**
   * Whether the rule could fire if each pattern that is assumed had a fact that fits.
   *
   * @param assumed numbers of readings
   */
  boolean couldFire(SessionFacts facts, BitSet assumed) {
    for (Reading reading : required) {
      if (!assumed.get(reading.number()) && facts.of(reading.type()).isEmpty()) {
        return false;
      }
    }
    return new Search(steps, places, facts, assumed, null).succeeds();
  }

  /** The same with one more fact, and only a way that goes by it counts. */
  boolean couldFireWith(Object fact, SessionFacts facts, BitSet assumed) {
    return new Search(steps, places, facts, assumed, fact).succeeds();
  }

  private static String failed(Search search) {
    String whole = search.failedCondition().map(Conditions::describe).orElse("");
    return search
        .failedConstraint()
        .map(Conditions::describe)
        .filter(text -> !text.isEmpty())
        .map(text -> whole.substring(0, whole.indexOf('(')) + "( " + text + " )")
        .orElse(whole);
  }

  private static String describe(Constraint constraint) {
    return Steps.singles(constraint).stream()
        .map(Steps::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  static String describe(Condition condition) {
    return switch (condition.getType()) {
      case PATTERN -> {
        org.drools.model.Pattern<?> pattern = (org.drools.model.Pattern<?>) condition;
        String constraint = describe(pattern.getConstraint());
        String type = pattern.getPatternVariable().getType().getSimpleName();
        yield type + (constraint.isEmpty() ? "()" : "( " + constraint + " )");
      }
      case NOT -> "not " + inner(condition);
      case EXISTS -> "exists " + inner(condition);
      case OR ->
          condition.getSubConditions().stream()
              .map(Conditions::describe)
              .collect(Collectors.joining(" or "));
      default -> "accumulate " + inner(condition);
    };
  }

  private static String inner(Condition condition) {
    return condition.getSubConditions().stream()
        .map(Conditions::describe)
        .collect(Collectors.joining(", "));
  }
}
