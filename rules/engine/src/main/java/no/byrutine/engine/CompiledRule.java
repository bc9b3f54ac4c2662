package no.byrutine.engine;

import java.util.Set;
import no.byrutine.engine.definition.RuleDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the engine runs it.
 *
 * @param order its place: rules that others wait for come first
 * @param inserts the simple names of the fact types that it inserts
 */
record CompiledRule(
    RuleDefinition definition, int order, Set<String> inserts, Conditions conditions) {

  String id() {
    return definition.id();
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
