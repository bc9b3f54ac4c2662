package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.checker.scaffold.NewPack;
import no.byrutine.checker.scaffold.NewRule;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.scenario.Neighbours;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioReader;
import no.byrutine.engine.scenario.ScenarioRunner;
import org.junit.jupiter.api.Test;

/** What {@code byrutine:new} writes. */
class ScaffoldTest {

  private static final Map<String, String> PACK = NewPack.files("feber-hjemme", Radon.TODAY, "1");

  @Test
  void aNewPackIsValidAndItsScenariosPass() {
    assertThat(Radon.of(PACK).remarks()).isEmpty();
    assertThat(failed(Radon.of(PACK))).isEmpty();
  }

  @Test
  void aRuleAddedToItIsValidAndItsScenariosPass() {
    Radon sameHeading = with(Radon.of(PACK), "feber-hjemme.regler.andre");
    Radon newHeading = with(sameHeading, "feber-hjemme.tiltak.ring");

    assertThat(newHeading.remarks()).isEmpty();
    assertThat(failed(newHeading)).isEmpty();
    assertThat(newHeading.text("rules/01-regler.drl")).contains("regler.foerste", "regler.andre");
    assertThat(newHeading.text("rules/02-tiltak.drl")).contains("feber-hjemme.tiltak.ring");
  }

  @Test
  void aRuleAddedToAPackThatIsInUseIsValidAndLeavesWhatIsThereAsItIs() {
    Radon before = Radon.pack();
    Radon after = with(before, "radon.lufting.vindu");

    assertThat(after.remarks()).isEmpty();
    assertThat(failed(after)).isEqualTo(failed(before));
    for (String file : List.of("texts.nb.yaml", "texts.en.yaml", "coverage.yaml")) {
      assertThat(after.text(file)).startsWith(before.text(file));
    }
    assertThat(after.text("rules/02-lufting.drl").lines())
        .containsSubsequence(before.text("rules/02-lufting.drl").lines().toList());
  }

  @Test
  void aRuleThatIsThereAlreadyIsRefused() {
    assertThatThrownBy(() -> with(Radon.pack(), "radon.grenser.tiltak"))
        .hasMessage("The pack has a rule 'radon.grenser.tiltak' already.");
  }

  @Test
  void anIdOfAnotherPackOrFormIsRefusedWithTheForm() {
    assertThatThrownBy(() -> with(Radon.pack(), "stoey.grenser.tiltak"))
        .hasMessageContaining("is no id of a rule of this pack")
        .hasMessageEndingWith("radon.heading.rule.");
    assertThatThrownBy(() -> NewPack.files("Feber", Radon.TODAY, "1"))
        .hasMessageStartingWith("'Feber' is no id of a pack.");
  }

  @Test
  void aPackWithoutASourceThatMayDecideIsToldToAddOne() {
    Map<String, String> weak = new TreeMap<>(PACK);
    weak.put("pack.yaml", PACK.get("pack.yaml").replace("layer: OSLO", "layer: KOM"));

    assertThatThrownBy(() -> with(Radon.of(weak), "feber-hjemme.regler.andre"))
        .hasMessageContaining("needs a verified source of layer LOV, NAS or OSLO in pack.yaml");
  }

  private static Radon with(Radon pack, String rule) {
    Radon changed = pack;
    Map<String, String> files =
        new NewRule(new PackFiles(pack.files().texts())).files(rule, LocalDate.of(2026, 1, 1));
    for (Map.Entry<String, String> file : files.entrySet()) {
      changed = changed.and(file.getKey(), file.getValue());
    }
    return changed;
  }

  private static List<String> failed(Radon pack) {
    Pack made = pack.load();
    ScenarioRunner runner = new ScenarioRunner(made);
    List<Scenario> all = ScenarioReader.read(pack.scenarios());
    Neighbours neighbours = new Neighbours(made.definition(), all);
    return all.stream()
        .map(one -> runner.runRobust(one, neighbours))
        .filter(result -> !result.passed())
        .map(result -> result.scenario().name())
        .toList();
  }
}
