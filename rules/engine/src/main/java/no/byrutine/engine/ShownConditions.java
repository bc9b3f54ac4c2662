package no.byrutine.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;

/**
 * What cases have shown of the conditions of a pack's rules: that each can hold, and that each can
 * be the one that stops its rule, those before it being met.
 */
public final class ShownConditions {

  private final Map<String, Sides> rules = new LinkedHashMap<>();
  // A section of the pack has conditions of its own.
  private final IdentityHashMap<Conditions, ConditionsAsWritten> written = new IdentityHashMap<>();

  /**
   * One condition of a rule.
   *
   * @param pattern the number of its pattern among those of the rule, from 0
   * @param type the simple name of the pattern's fact type
   * @param text the constraint as the author wrote it; the whole pattern when it asks for no more
   *     than a fact, or stands behind {@code not} or {@code exists}
   */
  public record RuleCondition(int pattern, String type, String text) {}

  /**
   * What was shown of one condition.
   *
   * @param rule the rule's id
   * @param held whether facts met it
   * @param failed whether it was the first that facts did not meet
   */
  public record Shown(String rule, RuleCondition condition, boolean held, boolean failed) {}

  private record Sides(ConditionsAsWritten written, BitSet held, BitSet failed) {

    /** Nothing is shown yet. */
    Sides(ConditionsAsWritten written) {
      this(written, new BitSet(), new BitSet());
    }

    Shown of(String rule, int place) {
      return new Shown(rule, written.conditions().get(place), held.get(place), failed.get(place));
    }
  }

  /** The conditions of a pack, of which nothing is shown yet. */
  public ShownConditions(Pack pack) {
    pack.base().rules().forEach(rule -> rules.put(rule.id(), new Sides(written(rule))));
  }

  private ConditionsAsWritten written(CompiledRule rule) {
    return written.computeIfAbsent(rule.conditions(), Conditions::asWritten);
  }

  /**
   * Adds what one case shows.
   *
   * @param pack the pack, or the part of it that is asked
   * @throws BadInput when the facts contradict themselves, or a policy sets what it cannot
   */
  public void show(Pack pack, Facts facts, Context context) {
    new Run(pack, facts, context, pack.inForce(context)).show(this::show);
  }

  private void show(CompiledRule rule, SessionFacts facts) {
    Sides sides = rules.get(rule.id());
    if (sides == null) {
      throw new IllegalArgumentException("The pack has no rule '" + rule.id() + "'.");
    }
    rule.conditions().show(facts, new Noting(written(rule), sides));
  }

  /** Writes down what a search asks; the conditions of a rule are the same ones in each part. */
  private record Noting(ConditionsAsWritten written, Sides sides) implements Search.Witness {

    @Override
    public void saw(Object asked, boolean held) {
      written.placeOf(asked).ifPresent((held ? sides.held() : sides.failed())::set);
    }

    @Override
    public boolean wantsAll() {
      return true;
    }
  }

  /** Every condition that can be told by itself, rule by rule in the author's order. */
  public List<Shown> all() {
    List<Shown> all = new ArrayList<>();
    rules.forEach(
        (rule, sides) -> {
          for (int place = 0; place < sides.written().conditions().size(); place++) {
            all.add(sides.of(rule, place));
          }
        });
    return all;
  }

  /** How many conditions cannot: what is added up, and several facts under one {@code not}. */
  public int notFollowed() {
    return rules.values().stream().mapToInt(sides -> sides.written().notFollowed()).sum();
  }
}
