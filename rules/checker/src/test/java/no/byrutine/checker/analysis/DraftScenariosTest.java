package no.byrutine.checker.analysis;

import static no.byrutine.checker.analysis.SmallPack.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.byrutine.checker.page.YamlText;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** A finding as a scenario that its author only has to finish. */
class DraftScenariosTest {

  private static final String MEASURED =
      "Location( is(\"barnehage\"), $s : ref ) Observation( is(\"radon-aarsmiddel\"), subject =="
          + " $s, status == \"final\", value %s )";

  private static final Map<String, String> DRAFTS =
      SmallPack.with(
              rule("lav", "informs", MEASURED.formatted("< 100.5")),
              rule("hoey", "informs", MEASURED.formatted("> 100.5")))
          .drafts();

  private static final String TEXT = DRAFTS.values().iterator().next();

  @Test
  void itIsReadAsEveryOtherScenario() {
    Scenario scenario =
        ScenarioReader.read(Map.of("scenarios/" + DRAFTS.keySet().iterator().next(), TEXT)).get(0);

    assertThat(DRAFTS).containsOnlyKeys("gap-egne-hoey-egne-lav-value.yaml");
    assertThat(scenario.name()).startsWith("No rule speaks of Observation.value");
    assertThat(scenario.policy()).containsEntry("frist", "straks");
    assertThat(scenario.expected().outcome()).isEmpty();
    assertThat(scenario.expected().findings()).isEmpty();
  }

  @Test
  void theFactsOfACaseOfThePackAreTakenToThePoint() {
    assertThat(TEXT)
        .contains("valueQuantity: 100.5 Bq/m3", "id: humla", "It is set here: Observation.value")
        .contains("The facts are those of «Over grensen» (scenarios/grenser.yaml:");
  }

  @Test
  void numbersAreWrittenAsAnAuthorWouldWriteThem() {
    assertThat(YamlText.of(List.of(new BigDecimal("81"), new BigDecimal("0.5"), "2026-01-01")))
        .isEqualTo("- 81\n- 0.5\n- 2026-01-01\n");
  }
}
