package no.byrutine.checker.analysis;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.decision.Trace;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioRunner;
import no.byrutine.in.BadInput;

/** Which rules fire in which of a pack's own cases. */
final class Witnesses {

  private final Map<Scenario, Set<String>> fired = new LinkedHashMap<>();

  Witnesses(Pack pack, List<Scenario> scenarios) {
    ScenarioRunner runner = new ScenarioRunner(pack);
    scenarios.forEach(scenario -> fired.put(scenario, fired(runner, scenario)));
  }

  private static Set<String> fired(ScenarioRunner runner, Scenario scenario) {
    try {
      Set<String> rules = new HashSet<>();
      runner.decide(scenario).trace().fired().stream().map(Trace.Fired::rule).forEach(rules::add);
      return rules;
    } catch (BadInput | IllegalArgumentException e) {
      return Set.of(); // A case that is meant to be refused.
    }
  }

  /** The first case in which all of these fire. */
  Optional<Scenario> ofAll(Collection<String> rules) {
    return fired.entrySet().stream()
        .filter(one -> one.getValue().containsAll(rules))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The first case in which any of these fires. */
  Optional<Scenario> ofAny(Collection<String> rules) {
    return fired.entrySet().stream()
        .filter(one -> rules.stream().anyMatch(one.getValue()::contains))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
