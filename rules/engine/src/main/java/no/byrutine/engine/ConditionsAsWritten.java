package no.byrutine.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.byrutine.engine.ShownConditions.RuleCondition;
import no.byrutine.engine.Step.Absent;
import no.byrutine.engine.Step.Bind;
import no.byrutine.engine.Step.Either;
import no.byrutine.engine.Step.Match;
import no.byrutine.engine.Step.Present;
import no.byrutine.engine.Step.Test;
import org.drools.model.Condition;

/**
 * The conditions of one rule that a {@link Search} can tell one by one. Which parameter or input a
 * pattern speaks of is no condition, and that a number is fetched is none either.
 */
final class ConditionsAsWritten {

  private static final Pattern SAYS_WHICH =
      Pattern.compile("(?:name|input|parameter)\\s*==\\s*\"[^\"]*\"");

  private final List<RuleCondition> conditions = new ArrayList<>();
  private final IdentityHashMap<Object, Integer> places = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Integer> patterns = new IdentityHashMap<>();
  // What the steps so far have bound; anything else comes of an accumulation.
  private final BitSet bound = new BitSet();
  private int notFollowed;

  /**
   * @param written the rule's patterns, in the author's order
   */
  ConditionsAsWritten(List<Step> steps, List<? extends org.drools.model.Pattern<?>> written) {
    written.forEach(pattern -> patterns.put(pattern, patterns.size()));
    steps.forEach(this::step);
  }

  /** The conditions, in the author's order. */
  List<RuleCondition> conditions() {
    return conditions;
  }

  /** How many are not among them: what is added up, and several facts under one {@code not}. */
  int notFollowed() {
    return notFollowed;
  }

  /** The place of what a search has asked among the conditions; empty when it is none of them. */
  Optional<Integer> placeOf(Object asked) {
    return Optional.ofNullable(places.get(asked));
  }

  private void step(Step step) {
    if (step instanceof Match match) {
      pattern(match);
    } else if (step instanceof Absent absent) {
      group(absent.condition(), absent.patterns());
    } else if (step instanceof Present present) {
      group(present.condition(), present.patterns());
    } else if (step instanceof Either either) {
      group(either.condition(), either.patterns());
    } else {
      notFollowed++;
    }
  }

  private void pattern(Match match) {
    if (tests(match) == 0 && !isFetched(match)) {
      add(match, Conditions.describe(match.condition()), match.condition());
    }
  }

  /** That a number has a value is seen by the rules of missing numbers. */
  private static boolean isFetched(Match match) {
    return match.type() == Parameter.class || match.type() == DatedParameter.class;
  }

  private void group(Condition condition, List<Match> inside) {
    if (inside.size() < condition.getSubConditions().size()) {
      notFollowed++;
      return;
    }
    add(inside.get(0), Conditions.describe(condition), condition);
    if (inside.size() == 1 && inside.get(0).tests().size() == 1) {
      // The one thing that is asked of the fact is the condition.
      return;
    }
    BitSet outside = (BitSet) bound.clone();
    for (Match match : inside) {
      tests(match);
      bound.clear();
      bound.or(outside);
    }
  }

  /** Adds what a pattern asks of its fact, and says how much that was. */
  private int tests(Match match) {
    bound.set(match.place());
    match.binds().stream().filter(this::isBound).map(Bind::place).forEach(bound::set);
    int before = conditions.size() + notFollowed;
    match.tests().forEach(test -> test(match, test));
    return conditions.size() + notFollowed - before;
  }

  private boolean isBound(Bind bind) {
    return isBound(bind.from());
  }

  private boolean isBound(int[] from) {
    for (int place : from) {
      if (!bound.get(place)) {
        return false;
      }
    }
    return true;
  }

  private void test(Match match, Test test) {
    if (test instanceof Test.One one) {
      one(match, one);
    } else if (test instanceof Test.Any any) {
      any.tests().forEach(each -> test(match, each));
    } else {
      ((Test.All) test).tests().forEach(each -> test(match, each));
    }
  }

  private void one(Match match, Test.One test) {
    String text = Steps.text(test.constraint());
    if (text.isEmpty() || SAYS_WHICH.matcher(text).matches()) {
      return;
    }
    if (isBound(test.from())) {
      add(match, text, test.constraint());
    } else {
      notFollowed++;
    }
  }

  private void add(Match match, String text, Object asked) {
    places.put(asked, conditions.size());
    conditions.add(
        new RuleCondition(
            patterns.getOrDefault(match.condition(), 0), match.type().getSimpleName(), text));
  }
}
