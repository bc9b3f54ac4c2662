package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.byrutine.engine.scenario.ScenarioReader;
import no.byrutine.engine.scenario.ScenarioRunner;
import org.junit.jupiter.api.Test;

/** The pack that the other tests change: it is a good one before they do. */
class RadonTest {

  @Test
  void theTestsOwnPackPassesItsScenarios() {
    ScenarioRunner runner = new ScenarioRunner(Radon.pack().load());
    List<ScenarioRunner.Result> results =
        ScenarioReader.read(Radon.pack().scenarios()).stream().map(runner::run).toList();

    assertThat(results).isNotEmpty();
    assertThat(results)
        .filteredOn(result -> !result.passed())
        .extracting(ScenarioRunner.Result::report)
        .isEmpty();
  }
}
