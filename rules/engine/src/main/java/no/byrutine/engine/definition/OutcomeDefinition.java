package no.byrutine.engine.definition;

import java.util.List;
import java.util.Optional;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Outcome;

/**
 * One of a pack's outcomes. The first in the pack's order whose condition holds is the decision's.
 *
 * @param effect holds when a finding has this effect; empty for the last one, which always holds
 * @param provisional holds only when a value rests on a number that nobody has confirmed
 * @param values holds only when one of these values was given; empty when none is asked for
 * @param unless does not hold when one of these values was given
 */
public record OutcomeDefinition(
    Outcome outcome,
    Optional<Effect> effect,
    boolean provisional,
    List<String> values,
    List<String> unless) {

  /** Whether it holds for every decision. */
  boolean always() {
    return effect.isEmpty() && !provisional && values.isEmpty() && unless.isEmpty();
  }
}
