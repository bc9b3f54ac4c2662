package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Neighbours;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioReader;
import no.byrutine.engine.scenario.ScenarioRunner;
import org.junit.jupiter.api.Test;

/** A case that stands beside another one, in a pack that decides about several. */
class NeighboursTest {

  // Where one place is measured and another is not, the pack does not miss a measurement.
  private static final Radon SEVERAL =
      Radon.pack()
          .with("pack.yaml", "status: active\n", "status: active\nsubjects: several\n")
          .with("scenarios/grenser.yaml", "    policy: { lufting-anbefales: ja }\n", "")
          .with(
              "scenarios/grenser.yaml",
              "[radon.grenser.tiltak, radon.lufting.anbefaling]",
              "[radon.grenser.tiltak]")
          .with("scenarios/grenser.yaml", "", "      alone: Det andre stedet er målt.\n");

  /** A rule that takes any place for the one that was measured. */
  private static final Radon MIXED_UP =
      SEVERAL.with("rules/01-grenser.drl", "subject == $sted, value > $grense", "value > $grense");

  private static List<ScenarioRunner.Result> run(Radon files) {
    Pack pack = files.load();
    List<Scenario> all = ScenarioReader.read(files.scenarios());
    ScenarioRunner runner = new ScenarioRunner(pack);
    Neighbours neighbours = new Neighbours(pack.definition(), all);
    return all.stream().map(one -> runner.runRobust(one, neighbours)).toList();
  }

  private static List<String> differences(Radon files) {
    return run(files).stream().flatMap(result -> result.differences().stream()).toList();
  }

  @Test
  void whatConcernsOnePlaceTouchesNoOther() {
    assertThat(differences(SEVERAL)).isEmpty();
  }

  @Test
  void aRuleThatMixesTwoPlacesUpIsToldWithBothCasesAndWhatIsNew() {
    assertThat(differences(MIXED_UP))
        .first()
        .asString()
        .startsWith("'Over grensen' beside 'På grensen' (scenarios/grenser.yaml:15)")
        .contains("is decided otherwise:", "new      radon.grenser.tiltak", "humla-annen");
  }

  @Test
  void aPackThatDecidesAboutOneOrOfAllTogetherHasNoNeighbours() {
    assertThat(differences(MIXED_UP.with("pack.yaml", "subjects: several", "subjects: one")))
        .isEmpty();
    assertThat(differences(MIXED_UP.with("pack.yaml", "subjects: several", "subjects: together")))
        .isEmpty();
  }

  @Test
  void aCaseThatSaysWhyStandsAlone() {
    Radon alone =
        MIXED_UP.with(
            "scenarios/grenser.yaml",
            "values: { over-grensen: 1 }",
            "values: { over-grensen: 1 }\n      alone: Alle målinger telles.");

    assertThat(differences(alone)).noneMatch(words -> words.contains("Over grensen"));
  }

  @Test
  void aCaseWithoutOthersOfItsKindStandsBesideItself() {
    Radon onAnotherDay =
        MIXED_UP.with(
            "scenarios/grenser.yaml", "Over grensen\n", "Over grensen\n    on: 2026-02-01\n");

    assertThat(differences(onAnotherDay))
        .first()
        .asString()
        .startsWith("'Over grensen' beside 'Over grensen'");
  }

  @Test
  void aNeighbourThatCannotBeReadFailsByItself() {
    Radon broken = SEVERAL.with("scenarios/grenser.yaml", "100 Bq/m3", "hundre");

    assertThat(run(broken))
        .filteredOn(result -> !result.passed())
        .extracting(result -> result.scenario().name())
        .containsExactly("På grensen");
  }
}
