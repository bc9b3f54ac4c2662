package no.byrutine.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.PredicateN;

/**
 * What one pattern asks of a fact without regard to other facts, wherever it stands in its rule.
 *
 * @param own must hold of every fact that the pattern matches; empty when it takes any
 */
record Look(Reading reading, List<Predicate<Object>> own) {

  static Look of(Pattern<?> pattern, Reading reading) {
    Constraint constraint = pattern.getConstraint();
    return new Look(reading, own(List.of(constraint), pattern.getPatternVariable()));
  }

  /** Whether the pattern could match the fact. */
  boolean couldTake(Object fact) {
    for (Predicate<Object> test : own) {
      if (!test.test(fact)) {
        return false;
      }
    }
    return true;
  }

  /** Those of the constraints that ask of nothing but this variable, one after the other. */
  private static List<Predicate<Object>> own(List<Constraint> all, Variable<?> variable) {
    List<Predicate<Object>> own = new ArrayList<>();
    for (Constraint constraint : all) {
      switch (constraint.getType()) {
        case SINGLE -> single((SingleConstraint) constraint, variable).ifPresent(own::add);
        case OR -> any(constraint.getChildren(), variable).ifPresent(own::add);
        case AND, MULTIPLE -> own.addAll(own(constraint.getChildren(), variable));
      }
    }
    return own;
  }

  private static Optional<Predicate<Object>> single(SingleConstraint one, Variable<?> variable) {
    Variable<?>[] asked = one.getVariables();
    return asked.length == 1 && asked[0].equals(variable)
        ? Optional.of(fact -> passes(one.getPredicate(), fact))
        : Optional.empty();
  }

  /** One of these, when each can be asked of the fact alone. */
  private static Optional<Predicate<Object>> any(List<Constraint> children, Variable<?> variable) {
    Predicate<Object> any = fact -> false;
    for (Constraint child : children) {
      List<Predicate<Object>> own = own(List.of(child), variable);
      if (own.isEmpty()) {
        return Optional.empty();
      }
      any = any.or(own.stream().reduce(Predicate::and).get());
    }
    return Optional.of(any);
  }

  private static boolean passes(PredicateN test, Object fact) {
    try {
      return test.test(fact);
    } catch (Exception e) {
      // Drools will meet it too, and say which rule it is.
      return true;
    }
  }
}
