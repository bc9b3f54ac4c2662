package no.byrutine.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.Step.Absent;
import no.byrutine.engine.Step.Bind;
import no.byrutine.engine.Step.Either;
import no.byrutine.engine.Step.Match;
import no.byrutine.engine.Step.Present;
import no.byrutine.engine.Step.Taken;
import no.byrutine.engine.Step.Test;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.jspecify.annotations.Nullable;

/**
 * One search through the facts for a way to satisfy a rule's conditions. What a variable is bound
 * to is overwritten by the next try, and read only by conditions that come after it.
 */
final class Search {

  /** So many tries, and the search gives what it has found. */
  private static final int MOST_TRIES = 20_000;

  /** The step is part of another, whose failures are not told one by one. */
  private static final int INSIDE = -2;

  /** Hears what a search asks of the facts. */
  interface Witness {

    /** Nobody listens, and one way is enough. */
    Witness NOBODY = (asked, held) -> {};

    /**
     * A condition was held against the facts.
     *
     * @param asked the condition or the constraint, as the compiled rule has it
     */
    void saw(Object asked, boolean held);

    /** Whether the search goes on when it has found a way. */
    default boolean wantsAll() {
      return false;
    }
  }

  private final List<Step> steps;
  private final SessionFacts facts;
  private final BitSet assumed;
  private final @Nullable Object extra;
  private final @Nullable Object[] bound;
  private final Witness witness;
  // It errs to one side: a rule that could fire is never said not to.
  private boolean unknownPasses = true;
  private int tries;
  private int deepest = -1;
  private Optional<Condition> failedCondition = Optional.empty();
  private Optional<Constraint> failedConstraint = Optional.empty();

  /**
   * @param places how many variables the steps bind
   * @param assumed the numbers of the readings that are taken to have a fact that fits
   * @param extra one more fact, and only a way that goes by it counts
   */
  Search(List<Step> steps, int places, SessionFacts facts, BitSet assumed, @Nullable Object extra) {
    this(steps, places, facts, assumed, extra, Witness.NOBODY);
  }

  private Search(
      List<Step> steps,
      int places,
      SessionFacts facts,
      BitSet assumed,
      @Nullable Object extra,
      Witness witness) {
    this.steps = steps;
    this.facts = facts;
    this.assumed = assumed;
    this.extra = extra;
    this.bound = new Object[places];
    this.witness = witness;
  }

  /** Goes every way through the facts, and tells a witness what held and what did not. */
  static void all(List<Step> steps, int places, SessionFacts facts, Witness witness) {
    new Search(steps, places, facts, new BitSet(), null, witness).succeeds();
  }

  boolean succeeds() {
    return from(0);
  }

  /** The condition that the search got no further than. */
  Optional<Condition> failedCondition() {
    return failedCondition;
  }

  /** The part of that condition that no fact passed. */
  Optional<Constraint> failedConstraint() {
    return failedConstraint;
  }

  private boolean from(int index) {
    if (index == steps.size()) {
      return !witness.wantsAll() && (extra == null || isBoundToExtra());
    }
    Step step = steps.get(index);
    if (step instanceof Match match) {
      return isAssumed(match) ? from(index + 1) : match(index, match);
    }
    reached(index, step);
    boolean holds = holds(step);
    witness.saw(step.condition(), holds);
    return holds && from(index + 1);
  }

  private boolean holds(Step step) {
    if (step instanceof Absent absent) {
      return !anyMetForCertain(absent.patterns());
    }
    if (step instanceof Present present) {
      return anyMet(present.patterns());
    }
    if (step instanceof Either either) {
      return either.open() || either(either.patterns());
    }
    return step instanceof Taken;
  }

  private boolean isBoundToExtra() {
    for (Object used : bound) {
      if (used == extra) {
        return true;
      }
    }
    return false;
  }

  private boolean isAssumed(Match match) {
    return match.reading().isPresent() && assumed.get(match.reading().get().number());
  }

  private boolean match(int index, Match match) {
    reached(index, match);
    boolean met = false;
    for (Object fact : candidates(match)) {
      if (tries++ < MOST_TRIES && satisfied(index, match, fact)) {
        met = true;
        if (from(index + 1)) {
          return true;
        }
      }
    }
    witness.saw(match.condition(), met);
    return false;
  }

  private List<?> candidates(Match match) {
    List<?> known = facts.of(match.type());
    if (extra == null || !match.type().isInstance(extra)) {
      return known;
    }
    List<Object> more = new ArrayList<>(known);
    more.add(extra);
    return more;
  }

  private boolean satisfied(int index, Match match, Object fact) {
    bound[match.place()] = fact;
    for (Bind bind : match.binds()) {
      bound[bind.place()] = bind.binding().eval(arguments(bind.from()));
    }
    for (Test test : match.tests()) {
      if (!passes(test)) {
        if (index == deepest) {
          failedConstraint = Optional.of(test.constraint());
        }
        return false;
      }
    }
    return true;
  }

  private @Nullable Object[] arguments(int[] places) {
    @Nullable Object[] arguments = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      arguments[i] = bound[places[i]];
    }
    return arguments;
  }

  private boolean passes(Test test) {
    if (test instanceof Test.One one) {
      return passes(one);
    }
    if (test instanceof Test.Any any) {
      for (Test child : any.tests()) {
        if (passes(child)) {
          return true;
        }
      }
      return false;
    }
    for (Test child : ((Test.All) test).tests()) {
      if (!passes(child)) {
        return false;
      }
    }
    return true;
  }

  private boolean passes(Test.One test) {
    for (int place : test.from()) {
      if (bound[place] == null) {
        // Comes from something that is assumed, or from an accumulation: cannot be told.
        return unknownPasses;
      }
    }
    boolean passes = asked(test);
    witness.saw(test.constraint(), passes);
    return passes;
  }

  private boolean asked(Test.One test) {
    try {
      return test.constraint().getPredicate().test(arguments(test.from()));
    } catch (Exception e) {
      return false;
    }
  }

  private boolean anyMet(List<Match> patterns) {
    for (Match match : patterns) {
      boolean met = met(match);
      bound[match.place()] = null;
      if (met) {
        return true;
      }
    }
    return false;
  }

  /** Whether one is met for certain: what cannot be told may as well not be there. */
  private boolean anyMetForCertain(List<Match> patterns) {
    unknownPasses = false;
    boolean met = anyMet(patterns);
    unknownPasses = true;
    return met;
  }

  private boolean met(Match match) {
    for (Object fact : candidates(match)) {
      if (satisfied(INSIDE, match, fact)) {
        return true;
      }
    }
    return false;
  }

  private boolean either(List<Match> patterns) {
    for (Match match : patterns) {
      if (isAssumed(match) || met(match)) {
        return true;
      }
    }
    return false;
  }

  private void reached(int index, Step step) {
    if (index > deepest) {
      deepest = index;
      failedCondition = Optional.of(step.condition());
      failedConstraint = Optional.empty();
    }
  }
}
