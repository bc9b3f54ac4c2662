package no.byrutine.engine;

import java.util.Set;

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
}
