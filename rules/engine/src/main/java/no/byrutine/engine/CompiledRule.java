package no.byrutine.engine;

import java.util.Set;
import no.byrutine.decision.Effect;
import no.byrutine.engine.definition.RuleDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the engine runs it.
 *
 * @param order its place: rules that others wait for come first
 * @param inserts what it inserts: the simple names of fact types, {@code finding}, {@code value}
 */
record CompiledRule(
    RuleDefinition definition, int order, Set<String> inserts, Conditions conditions) {

  String id() {
    return definition.id();
  }

  /** Whether it can do more than tell or advise: a value or a fact may be what others need. */
  boolean couldHold() {
    return !inserts.equals(Set.of("finding"))
        || definition.effect().map(effect -> effect.compareTo(Effect.ADVISES) > 0).orElse(true);
  }

  // A pack has one object for each rule, and looks rules up often: no need to compare what they
  // say.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompiledRule rule && rule.order == order;
  }

  @Override
  public int hashCode() {
    return order;
  }
}
