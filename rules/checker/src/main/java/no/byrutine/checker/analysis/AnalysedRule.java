package no.byrutine.checker.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.byrutine.checker.RuleSource;
import no.byrutine.decision.Effect;
import no.byrutine.engine.definition.RuleDefinition;

/**
 * A rule as far as its conditions can be read.
 *
 * @param facts what it asks of facts, first to last
 * @param unread what it also asks, and why that cannot be reasoned about
 */
record AnalysedRule(
    RuleSource source, RuleDefinition definition, List<FactCondition> facts, List<Unread> unread) {

  /** A condition that is taken to be free: it may hold or not. */
  record Unread(String text, String why) {}

  /** The id without the pack's. */
  String shortId() {
    return definition.id().substring(definition.id().indexOf('.') + 1);
  }

  Optional<Effect> effect() {
    return definition.effect();
  }

  /** All that it asks but one of the facts, and but the mere presence of numbers. */
  String besides(FactCondition fact) {
    return facts.stream()
            .filter(other -> !other.equals(fact))
            .filter(other -> !other.type().startsWith("Parameter") || !other.conditions().isEmpty())
            .map(FactCondition::normalised)
            .sorted()
            .collect(Collectors.joining("; "))
        + unread.stream().map(Unread::text).sorted().toList();
  }
}
