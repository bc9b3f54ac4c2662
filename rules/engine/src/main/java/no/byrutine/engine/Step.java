package no.byrutine.engine;

import java.util.List;
import java.util.Optional;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.SingleConstraint;

/**
 * One condition of a rule, as a search goes through it. Variables are places in an array, worked
 * out once when the pack is loaded.
 */
sealed interface Step {

  /** The condition as the rule's author wrote it. */
  Condition condition();

  /**
   * A pattern: some fact of this type that passes the tests.
   *
   * @param reading empty for a pattern under {@code not} or {@code exists}
   * @param place where the fact goes
   */
  record Match(
      Condition condition,
      Optional<Reading> reading,
      Class<?> type,
      int place,
      List<Bind> binds,
      List<Test> tests)
      implements Step {}

  /** {@code not}: none of the patterns may be met. */
  record Absent(Condition condition, List<Match> patterns) implements Step {}

  /** {@code exists}: one of the patterns must be met. */
  record Present(Condition condition, List<Match> patterns) implements Step {}

  /**
   * {@code or}: one side must be met.
   *
   * @param open whether a side is more than one pattern, and so taken as met
   */
  record Either(Condition condition, List<Match> patterns, boolean open) implements Step {}

  /** An accumulation always has a result; what is asked of the result is not repeated here. */
  record Taken(Condition condition) implements Step {}

  /** A variable bound to something of the pattern's fact. */
  @SuppressWarnings("ArrayRecordComponent") // read at every try, and never given away
  record Bind(Binding binding, int place, int[] from) {}

  /** A question to what has been bound. */
  sealed interface Test {

    /** The constraint as the rule's author wrote it. */
    Constraint constraint();

    /** One predicate. */
    @SuppressWarnings("ArrayRecordComponent") // read at every try, and never given away
    record One(SingleConstraint constraint, int[] from) implements Test {}

    /** One of several must hold. */
    record Any(Constraint constraint, List<Test> tests) implements Test {}

    /** All must hold. */
    record All(Constraint constraint, List<Test> tests) implements Test {}
  }
}
