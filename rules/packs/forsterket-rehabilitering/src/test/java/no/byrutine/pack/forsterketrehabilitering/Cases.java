package no.byrutine.pack.forsterketrehabilitering;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import no.byrutine.engine.scenario.ScenarioRunner;
import no.byrutine.in.BadInput;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import no.byrutine.in.Shorthand;

/** The cases in scenarios/, asked in other ways than their authors did. */
final class Cases {

  static final Pack PACK = DecisionEngine.ofInstalledPacks().pack("forsterket-rehabilitering");

  private static final DecisionEngine ENGINE = new DecisionEngine(List.of(PACK));
  private static final BundleReader READER = new BundleReader();
  private static final Shorthand SHORTHAND = new Shorthand(PACK.inputs().concepts());

  private Cases() {}

  /** Every case, by its file and name. */
  static Map<String, Scenario> all() {
    Map<String, Scenario> cases = new LinkedHashMap<>();
    for (Scenario scenario : ScenarioReader.read(ScenarioFiles.in(Path.of("")))) {
      cases.put(scenario.file() + ": " + scenario.name(), scenario);
    }
    return cases;
  }

  /** The case as facts; empty when its input is refused. */
  static Optional<Facts> facts(Scenario scenario) {
    try {
      return Optional.of(READER.read(SHORTHAND.bundle(scenario.given()), PACK.inputs()));
    } catch (BadInput e) {
      return Optional.empty();
    }
  }

  /** What the pack, or a section of it, decides of the facts in the case's context. */
  static Optional<Decision> decide(Pack asked, Scenario scenario, Facts facts) {
    Context context =
        scenario
            .at()
            .map(Context::at)
            .orElseGet(() -> Context.on(scenario.on()))
            .with(ScenarioRunner.policy(scenario.policy()));
    try {
      return Optional.of(ENGINE.decide(asked, facts, context));
    } catch (BadInput e) {
      return Optional.empty();
    }
  }

  /** The part of the pack that the case asks. */
  static Pack asked(Scenario scenario) {
    return scenario.section().map(PACK::section).orElse(PACK);
  }
}
