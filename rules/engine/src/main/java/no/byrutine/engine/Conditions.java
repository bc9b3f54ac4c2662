package no.byrutine.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
      byPattern.put(pattern, reading);
    }
  }

  /** What the rule looks at: the patterns that must be there, and those that it adds up. */
  List<Reading> readings() {
    return readings;
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
  String firstFailed(List<Object> facts) {
    Search search = new Search(facts, pattern -> false);
    return search.from(0, new HashMap<>()) ? "" : search.failed;
  }

  /** Whether the rule could fire if each pattern that is assumed had a fact that fits. */
  boolean couldFire(List<Object> facts, Predicate<Reading> assumed) {
    return new Search(facts, assumed).from(0, new HashMap<>());
  }

  /** The same, but only a way that goes by this fact counts. */
  boolean couldFireWith(Object fact, List<Object> others, Predicate<Reading> assumed) {
    List<Object> facts = new ArrayList<>(others);
    facts.add(fact);
    return new Search(
            facts, assumed, bound -> bound.values().stream().anyMatch(used -> used == fact))
        .from(0, new HashMap<>());
  }

  /** One search through the facts for a way to satisfy the conditions. */
  private final class Search {

    private final List<Object> facts;
    private final Predicate<Reading> assumed;
    private final Predicate<Map<Variable<?>, Object>> accepted;
    private int deepest = -1;
    private int tries;
    private String failed = "";

    Search(List<Object> facts, Predicate<Reading> assumed) {
      this(facts, assumed, bound -> true);
    }

    Search(
        List<Object> facts,
        Predicate<Reading> assumed,
        Predicate<Map<Variable<?>, Object>> accepted) {
      this.facts = facts;
      this.assumed = assumed;
      this.accepted = accepted;
    }

    boolean from(int index, Map<Variable<?>, Object> bound) {
      if (index == conditions.size()) {
        return accepted.test(bound);
      }
      Condition condition = conditions.get(index);
      return switch (condition.getType()) {
        case PATTERN -> pattern(index, (org.drools.model.Pattern<?>) condition, bound);
        case NOT -> not(index, condition, bound);
        case EXISTS -> exists(index, condition, bound);
        case OR -> or(index, condition, bound);
        default -> {
          // An accumulation always has a result; what is asked of the result is not repeated here.
          note(index, Conditions.describe(condition));
          yield from(index + 1, bound);
        }
      };
    }

    private boolean pattern(
        int index, org.drools.model.Pattern<?> pattern, Map<Variable<?>, Object> bound) {
      if (accumulated.contains(pattern.getPatternVariable())) {
        note(index, describe(pattern));
        return from(index + 1, bound);
      }
      if (assumed(pattern, assumed)) {
        return from(index + 1, bound);
      }
      note(index, describe(pattern));
      Class<?> type = pattern.getPatternVariable().getType();
      for (Object fact : facts) {
        if (type.isInstance(fact) && tries++ < MOST_TRIES) {
          Map<Variable<?>, Object> next = new HashMap<>(bound);
          if (satisfied(index, pattern, fact, next) && from(index + 1, next)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean satisfied(
        int index,
        org.drools.model.Pattern<?> pattern,
        Object fact,
        Map<Variable<?>, Object> bound) {
      bound.put(pattern.getPatternVariable(), fact);
      bind(pattern, bound);
      for (Constraint constraint : children(pattern.getConstraint())) {
        if (!test(constraint, bound)) {
          note(
              index,
              pattern.getPatternVariable().getType().getSimpleName()
                  + "( "
                  + describe(constraint)
                  + " )");
          return false;
        }
      }
      return true;
    }

    private void bind(org.drools.model.Pattern<?> pattern, Map<Variable<?>, Object> bound) {
      for (Binding binding : pattern.getBindings()) {
        Variable<?>[] inputs = binding.getInputVariables();
        Object[] arguments = new Object[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
          arguments[i] = bound.get(inputs[i]);
        }
        Object value = binding.eval(arguments);
        if (value != null) {
          bound.put(binding.getBoundVariable(), value);
        }
      }
    }

    private boolean test(Constraint constraint, Map<Variable<?>, Object> bound) {
      return switch (constraint.getType()) {
        case SINGLE -> test((SingleConstraint) constraint, bound);
        case OR -> constraint.getChildren().stream().anyMatch(child -> test(child, bound));
        case AND, MULTIPLE ->
            constraint.getChildren().stream().allMatch(child -> test(child, bound));
      };
    }

    private boolean test(SingleConstraint constraint, Map<Variable<?>, Object> bound) {
      Variable<?>[] variables = constraint.getVariables();
      Object[] arguments = new Object[variables.length];
      for (int i = 0; i < variables.length; i++) {
        if (!bound.containsKey(variables[i])) {
          // Comes from something that is assumed, or from an accumulation: cannot be told, so met.
          return true;
        }
        arguments[i] = bound.get(variables[i]);
      }
      try {
        return constraint.getPredicate().test(arguments);
      } catch (Exception e) {
        return false;
      }
    }

    private boolean not(int index, Condition condition, Map<Variable<?>, Object> bound) {
      note(index, describe(condition));
      return !holds(condition, bound) && from(index + 1, bound);
    }

    private boolean exists(int index, Condition condition, Map<Variable<?>, Object> bound) {
      note(index, describe(condition));
      return holds(condition, bound) && from(index + 1, bound);
    }

    /** Whether some facts satisfy the single pattern inside a {@code not} or an {@code exists}. */
    private boolean holds(Condition condition, Map<Variable<?>, Object> bound) {
      for (Condition inner : condition.getSubConditions()) {
        if (inner instanceof org.drools.model.Pattern<?> pattern
            && facts.stream()
                .filter(pattern.getPatternVariable().getType()::isInstance)
                .anyMatch(fact -> satisfied(-2, pattern, fact, new HashMap<>(bound)))) {
          return true;
        }
      }
      return false;
    }

    private boolean or(int index, Condition condition, Map<Variable<?>, Object> bound) {
      note(index, describe(condition));
      return condition.getSubConditions().stream().anyMatch(inner -> either(inner, bound))
          && from(index + 1, bound);
    }

    private boolean either(Condition inner, Map<Variable<?>, Object> bound) {
      if (inner instanceof org.drools.model.Pattern<?> pattern) {
        return assumed(pattern, assumed)
            || facts.stream()
                .filter(pattern.getPatternVariable().getType()::isInstance)
                .anyMatch(fact -> satisfied(-2, pattern, fact, bound));
      }
      return true;
    }

    private void note(int index, String text) {
      if (index > deepest || (index == deepest && index >= 0)) {
        deepest = Math.max(deepest, index);
        failed = text;
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
