package no.byrutine.checker.difference;

import java.util.List;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioRunner;
import no.byrutine.in.BundleReader;

/** What decides cases by one version of a pack. */
final class Decider {

  private final Pack pack;
  private final ScenarioRunner scenarios;
  private final DecisionEngine engine;
  private final BundleReader reader = new BundleReader();

  Decider(PackVersion version) {
    this.pack = version.pack();
    this.scenarios = new ScenarioRunner(pack);
    this.engine = new DecisionEngine(List.of(pack));
  }

  Decision decide(Scenario scenario) {
    return scenarios.decide(scenario);
  }

  Decision decide(String bundle, Context context) {
    return engine.decide(pack, reader.read(bundle, pack.inputs()), context);
  }
}
