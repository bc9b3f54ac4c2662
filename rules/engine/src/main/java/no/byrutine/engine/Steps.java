package no.byrutine.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.byrutine.engine.Step.Absent;
import no.byrutine.engine.Step.Bind;
import no.byrutine.engine.Step.Either;
import no.byrutine.engine.Step.Match;
import no.byrutine.engine.Step.Present;
import no.byrutine.engine.Step.Taken;
import no.byrutine.engine.Step.Test;
import org.drools.model.AccumulatePattern;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;

/** Reads a compiled rule's conditions into the steps of a {@link Search}. */
final class Steps {

  private static final Pattern IS = Pattern.compile("\\bis\\(\\s*\"([^\"]+)\"\\s*\\)");
  // A parameter's name, or what a Mangler is about.
  private static final Pattern NAME =
      Pattern.compile("\\b(?:name|input|parameter)\\s*==\\s*\"([^\"]+)\"");

  private final List<Condition> conditions = new ArrayList<>();
  private final Set<Variable<?>> accumulated = new HashSet<>();
  private final List<Reading> readings = new ArrayList<>();
  private final IdentityHashMap<org.drools.model.Pattern<?>, Reading> byPattern =
      new IdentityHashMap<>();
  private final Map<Variable<?>, Integer> places = new HashMap<>();
  private final List<Look> everything = new ArrayList<>();
  private final List<Step> steps;

  Steps(Rule rule, Readings numbered) {
    flatten(rule.getView());
    for (org.drools.model.Pattern<?> pattern : patterns()) {
      Reading reading = reading(pattern, numbered);
      readings.add(reading);
      byPattern.put(pattern, reading);
    }
    steps = conditions.stream().map(this::step).toList();
    for (org.drools.model.Pattern<?> pattern : patterns(rule)) {
      Reading known = byPattern.get(pattern);
      everything.add(Look.of(pattern, known != null ? known : reading(pattern, numbered)));
    }
  }

  private static Reading reading(org.drools.model.Pattern<?> pattern, Readings numbered) {
    return numbered.of(
        pattern.getPatternVariable().getType(), named(pattern, IS), named(pattern, NAME));
  }

  /** The conditions, in the author's order. */
  List<Step> steps() {
    return steps;
  }

  /** How many variables they bind. */
  int places() {
    return places.size();
  }

  /** What they look at, but for what must not be there or need only be there. */
  List<Reading> readings() {
    return readings;
  }

  /** Everything that they look at. */
  List<Look> everything() {
    return everything;
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

  /** Every pattern of a rule, in the author's order. */
  static List<org.drools.model.Pattern<?>> patterns(Rule rule) {
    List<org.drools.model.Pattern<?>> patterns = new ArrayList<>();
    addPatterns(rule.getView(), patterns);
    return patterns;
  }

  private static void addPatterns(Condition condition, List<org.drools.model.Pattern<?>> patterns) {
    if (condition instanceof AccumulatePattern<?> accumulate) {
      addPatterns(accumulate.getCondition(), patterns);
    } else if (condition instanceof org.drools.model.Pattern<?> pattern) {
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

  private Step step(Condition condition) {
    return switch (condition.getType()) {
      case PATTERN ->
          condition instanceof org.drools.model.Pattern<?> pattern
                  && !accumulated.contains(pattern.getPatternVariable())
              ? match(pattern)
              : new Taken(condition);
      case NOT -> new Absent(condition, matches(condition));
      case EXISTS -> new Present(condition, matches(condition));
      case OR -> {
        List<Match> patterns = matches(condition);
        yield new Either(
            condition, patterns, patterns.size() < condition.getSubConditions().size());
      }
      default -> new Taken(condition);
    };
  }

  private List<Match> matches(Condition condition) {
    List<Match> matches = new ArrayList<>();
    for (Condition inner : condition.getSubConditions()) {
      if (inner instanceof org.drools.model.Pattern<?> pattern) {
        matches.add(match(pattern));
      }
    }
    return matches;
  }

  private Match match(org.drools.model.Pattern<?> pattern) {
    List<Bind> binds = new ArrayList<>();
    for (Binding binding : pattern.getBindings()) {
      binds.add(
          new Bind(binding, place(binding.getBoundVariable()), at(binding.getInputVariables())));
    }
    Constraint constraint = pattern.getConstraint();
    List<Constraint> constraints =
        constraint.getType() == Constraint.Type.MULTIPLE
            ? constraint.getChildren()
            : List.of(constraint);
    return new Match(
        pattern,
        Optional.ofNullable(byPattern.get(pattern)),
        pattern.getPatternVariable().getType(),
        place(pattern.getPatternVariable()),
        binds,
        constraints.stream().map(this::test).toList());
  }

  private Test test(Constraint constraint) {
    return switch (constraint.getType()) {
      case SINGLE -> {
        SingleConstraint single = (SingleConstraint) constraint;
        yield new Test.One(single, at(single.getVariables()));
      }
      case OR -> new Test.Any(constraint, tests(constraint));
      case AND, MULTIPLE -> new Test.All(constraint, tests(constraint));
    };
  }

  private List<Test> tests(Constraint constraint) {
    return constraint.getChildren().stream().map(this::test).toList();
  }

  private int place(Variable<?> variable) {
    return places.computeIfAbsent(variable, any -> places.size());
  }

  private int[] at(Variable<?>[] variables) {
    return Arrays.stream(variables).mapToInt(this::place).toArray();
  }

  static List<Constraint> singles(Constraint constraint) {
    List<Constraint> children = constraint.getChildren();
    return constraint.getType() == Constraint.Type.SINGLE || children == null
        ? List.of(constraint)
        : children.stream().flatMap(child -> singles(child).stream()).toList();
  }

  static String text(Constraint constraint) {
    return constraint.predicateInformation().getStringConstraint();
  }
}
