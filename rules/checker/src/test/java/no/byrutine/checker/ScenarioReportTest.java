package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioReader;
import no.byrutine.engine.scenario.ScenarioRunner;
import org.junit.jupiter.api.Test;

/** Which rules the scenarios of a pack tell both sides of. */
class ScenarioReportTest {

  private static final Radon RADON = Radon.pack();
  private static final Pack PACK = RADON.load();

  private static ScenarioReport of(Predicate<String> names) {
    return of(RADON.scenarios(), scenario -> names.test(scenario.name()));
  }

  private static ScenarioReport of(Map<String, String> files, Predicate<Scenario> wanted) {
    ScenarioRunner runner = new ScenarioRunner(PACK);
    return new ScenarioReport(
        PACK, ScenarioReader.read(files).stream().filter(wanted).map(runner::run).toList());
  }

  @Test
  void thePackShowsBothSidesOfEveryRule() {
    assertThat(of(name -> true).neverFired()).isEmpty();
    assertThat(of(name -> true).withoutNearMiss()).isEmpty();
  }

  @Test
  void aRuleThatNoScenarioFiresIsListed() {
    assertThat(of(name -> !name.equals("Ikke målt")).neverFired())
        .containsExactly("radon.grenser.maaling-mangler");
  }

  @Test
  void aRuleThatEveryScenarioFiresHasNoNearMiss() {
    assertThat(of(name -> name.equals("Over grensen")).withoutNearMiss())
        .containsExactly(
            "radon.grenser.overskridelse", "radon.grenser.tiltak", "radon.lufting.anbefaling");
  }

  @Test
  void aScenarioOfAnotherFileThatFiresNothingOfTheHeadingIsNoNearMiss() {
    String other =
        RADON.scenarios().entrySet().stream()
            .filter(file -> !file.getKey().contains("fixtures"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    Predicate<Scenario> both =
        scenario ->
            scenario
                .name()
                .equals(scenario.file().contains("andre") ? "På grensen" : "Over grensen");
    Map<String, String> files = new TreeMap<>(RADON.scenarios());
    files.put("scenarios/andre.yaml", other);

    assertThat(of(files, both).withoutNearMiss())
        .contains("radon.grenser.overskridelse", "radon.grenser.tiltak");
  }
}
