package no.byrutine.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.byrutine.in.Inputs;
import org.drools.model.AccumulatePattern;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;

/**
 * The conditions of one rule, to be held against facts outside Drools: which one failed first, and
 * could the rule have fired if something that is missing were there? Works on the compiled model,
 * so it asks exactly what Drools asks, in the author's own order.
 */
final class Conditions {

  private static final Pattern IS = Pattern.compile("\\bis\\(\\s*\"([^\"]+)\"\\s*\\)");
  private static final Pattern NAME = Pattern.compile("\\bname\\s*==\\s*\"([^\"]+)\"");

  /** So many tries, and the search gives what it has found. */
  private static final int MOST_TRIES = 20_000;

  private final List<Condition> conditions = new ArrayList<>();
  private final Set<Variable<?>> accumulated = new HashSet<>();
  private final List<Reading> readings = new ArrayList<>();
  // What must be there for the rule to fire; the other readings may be empty.
  private final List<Reading> required = new ArrayList<>();
  private final Set<String> datedParameters = new HashSet<>();
  private final IdentityHashMap<org.drools.model.Pattern<?>, Reading> byPattern =
      new IdentityHashMap<>();

  /**
   * @param inputs the pack's inputs, to know which of them each pattern reads
   */
  Conditions(Rule rule, Inputs inputs) {
    flatten(rule.getView());
    for (org.drools.model.Pattern<?> pattern : patterns()) {
      Reading reading =
          Reading.of(
              pattern.getPatternVariable().getType(),
              named(pattern, IS),
              named(pattern, NAME),
              inputs);
      readings.add(reading);
      if (reading.isDatedParameter()) {
        datedParameters.addAll(reading.names());
      }
      byPattern.put(pattern, reading);
    }
    for (Condition condition : conditions) {
      if (condition.getType() == Condition.Type.PATTERN && byPattern.containsKey(condition)) {
        required.add(byPattern.get(condition));
      }
    }
  }

  /** What the rule looks at: the patterns that must be there, and those that it adds up. */
  List<Reading> readings() {
    return readings;
  }

  /** The parameters whose values on other days the rule looks at. */
  Set<String> datedParameters() {
    return datedParameters;
  }

  /** A pattern under {@code not} or {@code exists} is none that must be there, and has none. */
  private boolean assumed(org.drools.model.Pattern<?> pattern, Predicate<Reading> assumed) {
    Reading reading = byPattern.get(pattern);
    return reading != null && assumed.test(reading);
  }

  private void flatten(Condition condition) {
    switch (condition.getType()) {
      case AND -> condition.getSubConditions().forEach(this::flatten);
      case CONSEQUENCE -> {}
      default -> {
        conditions.add(condition);
        if (condition instanceof AccumulatePattern<?> accumulate) {
          accumulated.addAll(List.of(accumulate.getBoundVariables()));
          for (var function : accumulate.getAccumulateFunctions()) {
            accumulated.add(function.getResult());
          }
        }
      }
    }
  }

  private List<org.drools.model.Pattern<?>> patterns() {
    List<org.drools.model.Pattern<?>> patterns = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition instanceof AccumulatePattern<?> accumulate) {
        addPatterns(accumulate.getCondition(), patterns);
      } else if (condition.getType() == Condition.Type.OR) {
        addPatterns(condition, patterns);
      } else if (condition instanceof org.drools.model.Pattern<?> pattern
          && !accumulated.contains(pattern.getPatternVariable())) {
        patterns.add(pattern);
      }
    }
    return patterns;
  }

  private static void addPatterns(Condition condition, List<org.drools.model.Pattern<?>> patterns) {
    if (condition instanceof org.drools.model.Pattern<?> pattern) {
      patterns.add(pattern);
    } else {
      condition.getSubConditions().forEach(inner -> addPatterns(inner, patterns));
    }
  }

  private static Set<String> named(org.drools.model.Pattern<?> pattern, Pattern name) {
    Set<String> found = new HashSet<>();
    for (Constraint constraint : singles(pattern.getConstraint())) {
      name.matcher(text(constraint)).results().forEach(match -> found.add(match.group(1)));
    }
    return found;
  }

  /** The first condition that no facts satisfy, as its author wrote it; empty when all are met. */
  String firstFailed(SessionFacts facts) {
    Search search = new Search(facts, pattern -> false, Optional.empty());
    return search.succeeds() ? "" : search.failed();
  }

  /** Whether the rule could fire if each pattern that is assumed had a fact that fits. */
  boolean couldFire(SessionFacts facts, Predicate<Reading> assumed) {
    for (Reading reading : required) {
      if (facts.of(reading.type()).isEmpty() && !assumed.test(reading)) {
        return false;
      }
    }
    return new Search(facts, assumed, Optional.empty()).succeeds();
  }

  /** The same with one more fact, and only a way that goes by it counts. */
  boolean couldFireWith(Object fact, SessionFacts facts, Predicate<Reading> assumed) {
    return new Search(facts, assumed, Optional.of(fact)).succeeds();
  }

  /**
   * One search through the facts for a way to satisfy the conditions. What a variable is bound to
   * is overwritten by the next try, and read only by conditions that come after it.
   */
  private final class Search {

    private final SessionFacts facts;
    private final Predicate<Reading> assumed;
    private final Optional<Object> extra;
    private final Map<Variable<?>, Object> bound = new HashMap<>();
    private int tries;
    private int deepest = -1;
    private Optional<Condition> failedCondition = Optional.empty();
    private Optional<Constraint> failedConstraint = Optional.empty();

    Search(SessionFacts facts, Predicate<Reading> assumed, Optional<Object> extra) {
      this.facts = facts;
      this.assumed = assumed;
      this.extra = extra;
    }

    boolean succeeds() {
      return from(0);
    }

    /** The condition that the search got no further than. */
    String failed() {
      String whole = failedCondition.map(Conditions::describe).orElse("");
      return failedConstraint
          .map(Conditions::describe)
          .filter(text -> !text.isEmpty())
          .map(text -> whole.substring(0, whole.indexOf('(')) + "( " + text + " )")
          .orElse(whole);
    }

    private boolean from(int index) {
      if (index == conditions.size()) {
        return extra.isEmpty() || bound.values().stream().anyMatch(used -> used == extra.get());
      }
      Condition condition = conditions.get(index);
      if (condition instanceof org.drools.model.Pattern<?> pattern
          && condition.getType() == Condition.Type.PATTERN) {
        return pattern(index, pattern);
      }
      reached(index, condition);
      return switch (condition.getType()) {
        case NOT -> !holds(condition) && from(index + 1);
        case EXISTS -> holds(condition) && from(index + 1);
        case OR -> condition.getSubConditions().stream().anyMatch(this::either) && from(index + 1);
        // An accumulation always has a result; what is asked of the result is not repeated here.
        default -> from(index + 1);
      };
    }

    private boolean pattern(int index, org.drools.model.Pattern<?> pattern) {
      if (!accumulated.contains(pattern.getPatternVariable()) && assumed(pattern, assumed)) {
        return from(index + 1);
      }
      reached(index, pattern);
      if (accumulated.contains(pattern.getPatternVariable())) {
        return from(index + 1);
      }
      for (Object fact : candidates(pattern)) {
        if (tries++ < MOST_TRIES && satisfied(index, pattern, fact) && from(index + 1)) {
          return true;
        }
      }
      return false;
    }

    private List<Object> candidates(org.drools.model.Pattern<?> pattern) {
      Class<?> type = pattern.getPatternVariable().getType();
      List<Object> known = facts.of(type);
      if (extra.isEmpty() || !type.isInstance(extra.get())) {
        return known;
      }
      List<Object> more = new ArrayList<>(known);
      more.add(extra.get());
      return more;
    }

    /** {@code index} is where the pattern stands; below zero inside another condition. */
    private boolean satisfied(int index, org.drools.model.Pattern<?> pattern, Object fact) {
      bound.put(pattern.getPatternVariable(), fact);
      for (Binding binding : pattern.getBindings()) {
        bind(binding);
      }
      for (Constraint constraint : children(pattern.getConstraint())) {
        if (!test(constraint)) {
          if (index == deepest) {
            failedConstraint = Optional.of(constraint);
          }
          return false;
        }
      }
      return true;
    }

    private void bind(Binding binding) {
      Object value = binding.eval(arguments(binding.getInputVariables()));
      if (value == null) {
        bound.remove(binding.getBoundVariable());
      } else {
        bound.put(binding.getBoundVariable(), value);
      }
    }

    private Object[] arguments(Variable<?>[] variables) {
      Object[] arguments = new Object[variables.length];
      for (int i = 0; i < variables.length; i++) {
        arguments[i] = bound.get(variables[i]);
      }
      return arguments;
    }

    private boolean test(Constraint constraint) {
      return switch (constraint.getType()) {
        case SINGLE -> test((SingleConstraint) constraint);
        case OR -> constraint.getChildren().stream().anyMatch(this::test);
        case AND, MULTIPLE -> constraint.getChildren().stream().allMatch(this::test);
      };
    }

    private boolean test(SingleConstraint constraint) {
      for (Variable<?> variable : constraint.getVariables()) {
        if (!bound.containsKey(variable)) {
          // Comes from something that is assumed, or from an accumulation: cannot be told, so met.
          return true;
        }
      }
      try {
        return constraint.getPredicate().test(arguments(constraint.getVariables()));
      } catch (Exception e) {
        return false;
      }
    }

    /** Whether some facts satisfy the single pattern inside a {@code not} or an {@code exists}. */
    private boolean holds(Condition condition) {
      for (Condition inner : condition.getSubConditions()) {
        if (inner instanceof org.drools.model.Pattern<?> pattern) {
          boolean found =
              candidates(pattern).stream().anyMatch(fact -> satisfied(-2, pattern, fact));
          bound.remove(pattern.getPatternVariable());
          if (found) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean either(Condition inner) {
      if (inner instanceof org.drools.model.Pattern<?> pattern) {
        return assumed(pattern, assumed)
            || candidates(pattern).stream().anyMatch(fact -> satisfied(-2, pattern, fact));
      }
      return true;
    }

    private void reached(int index, Condition condition) {
      if (index > deepest) {
        deepest = index;
        failedCondition = Optional.of(condition);
        failedConstraint = Optional.empty();
      }
    }
  }

  private static List<Constraint> children(Constraint constraint) {
    return constraint.getType() == Constraint.Type.MULTIPLE
        ? constraint.getChildren()
        : List.of(constraint);
  }

  private static List<Constraint> singles(Constraint constraint) {
    List<Constraint> children = constraint.getChildren();
    return constraint.getType() == Constraint.Type.SINGLE || children == null
        ? List.of(constraint)
        : children.stream().flatMap(child -> singles(child).stream()).toList();
  }

  private static String text(Constraint constraint) {
    return constraint.predicateInformation().getStringConstraint();
  }

  private static String describe(Constraint constraint) {
    return singles(constraint).stream()
        .map(Conditions::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String describe(Condition condition) {
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
