package no.byrutine.checker.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.scenario.Scenario;

/** One case of a population, which either version can be asked about. */
public sealed interface Case {

  /** What reports call it: never anything of the case itself. */
  String name();

  Decision decide(Decider decider);

  /** A case of the pack's own. */
  record OfScenario(Scenario scenario) implements Case {
    @Override
    public String name() {
      return "%s (%s:%d)".formatted(scenario.name(), scenario.file(), scenario.line());
    }

    @Override
    public Decision decide(Decider decider) {
      return decider.decide(scenario);
    }
  }

  /** A Bundle on a line of a file. */
  record OfBundle(int line, String bundle, Context context) implements Case {
    @Override
    public String name() {
      return "line " + line;
    }

    @Override
    public Decision decide(Decider decider) {
      return decider.decide(bundle, context);
    }
  }

  /** The cases of a pack. */
  static List<Case> of(List<Scenario> scenarios) {
    return scenarios.stream().<Case>map(OfScenario::new).toList();
  }

  /** A Bundle on each line (NDJSON), all to be decided in one context. */
  static List<Case> of(List<String> bundles, Context context) {
    return new ArrayList<>(
        IntStream.range(0, bundles.size())
            .filter(line -> !bundles.get(line).isBlank())
            .mapToObj(line -> new OfBundle(line + 1, bundles.get(line), context))
            .toList());
  }
}
