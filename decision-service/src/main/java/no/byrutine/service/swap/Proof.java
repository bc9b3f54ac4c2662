package no.byrutine.service.swap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.byrutine.decision.Words;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.scenario.ScenarioRunner;
import no.byrutine.service.decide.CityPolicy;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Today;

/**
 * What a version must show before it takes over: every one of its own scenarios, and that the
 * city's policy can be laid over it.
 */
@Singleton
final class Proof {

  private final Packs packs;
  private final CityPolicy city;
  private final Today today;

  Proof(Packs packs, CityPolicy city, Today today) {
    this.packs = packs;
    this.city = city;
    this.today = today;
  }

  /**
   * What it fails at; empty when it may take over.
   *
   * @throws PackException when its rules cannot be laid out
   */
  Optional<Words> failure(PackJar jar) {
    // Its scenarios may all be of cases that are refused before any rule is asked.
    Pack prepared = jar.pack().prepared();
    return scenarios(jar).or(() -> policy(prepared));
  }

  private static Optional<Words> scenarios(PackJar jar) {
    if (jar.scenarios().isEmpty()) {
      return Optional.of(
          new Words(
              "Den har ingen scenarioer å vise seg på. Legg til minst ett, og bygg den på nytt.",
              "It has no scenarios to prove itself on. Add one at least, and build it again."));
    }
    ScenarioRunner runner = new ScenarioRunner(jar.pack());
    List<ScenarioRunner.Result> failed =
        jar.scenarios().stream().map(runner::run).filter(result -> !result.passed()).toList();
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of(failing(failed, jar.scenarios().size()));
  }

  private static Words failing(List<ScenarioRunner.Result> failed, int of) {
    ScenarioRunner.Result first = failed.get(0);
    String which =
        "«%s» (%s:%d)"
            .formatted(first.scenario().name(), first.scenario().file(), first.scenario().line());
    return new Words(
        "%d av %d egne scenarioer slår feil, det første er %s. Kjør pakkens tester."
            .formatted(failed.size(), of, which),
        "%d of %d of its own scenarios fail, first of all %s. Run the pack's tests."
            .formatted(failed.size(), of, which));
  }

  private Optional<Words> policy(Pack pack) {
    DecisionEngine next = packs.with(pack);
    return city.fault(pack, today)
        .or(() -> city.orphans(next).stream().filter(it -> !isOrphanNow(it)).findFirst())
        .map(
            fault ->
                new Words(
                    "Kommunens valg passer ikke til den: " + fault,
                    "The city's policy does not fit it: " + fault));
  }

  private boolean isOrphanNow(String fault) {
    return city.orphans(packs.engine()).contains(fault);
  }
}
