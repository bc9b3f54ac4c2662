package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import no.byrutine.engine.scenario.ScenarioRunner;
import org.junit.jupiter.api.Test;

/** What a scenario holds a pack to beside the outcome: what a finding does, and said once. */
class ScenarioStrictnessTest {

  private static final Path FOLDER = Path.of("src/test/resources/mutation");
  private static final String RULES = "rules/01-feber.drl";
  private static final String FINDING =
      "insert( finding( because(\"verdi\", $verdi, \"grense\", $grense), evidence($maaling) ) );";
  private static final PackCompiler COMPILER =
      new PackCompiler(ScenarioStrictnessTest.class.getClassLoader());

  private static Pack pack(String rules, String instead) {
    Map<String, String> files = new TreeMap<>(PackFiles.in(FOLDER).texts());
    files.computeIfPresent(RULES, (name, text) -> text.replace(rules, instead));
    return COMPILER.load(COMPILER.compile(new PackFiles(files)));
  }

  private static List<String> differences(Pack pack, String expected) {
    Map<String, String> scenarios = new TreeMap<>(ScenarioFiles.in(FOLDER));
    scenarios.replaceAll((file, text) -> text.replace("outcome: ring-lege", expected));
    return new ScenarioRunner(pack).run(ScenarioReader.read(scenarios).get(0)).differences();
  }

  @Test
  void whatAFindingDoesIsComparedWhenTheScenarioNamesIt() {
    Pack pack = pack("", "");

    assertThat(differences(pack, "effects: { feber.grense.ring: advises }")).isEmpty();
    assertThat(differences(pack, "effects: { feber.grense.ring: blocks }"))
        .singleElement()
        .asString()
        .contains("effect feber.grense.ring", "expected blocks", "actual   advises");
    assertThat(differences(pack, "effects: { feber.puls.tilsyn: informs }"))
        .singleElement()
        .asString()
        .contains("actual   no finding");
  }

  @Test
  void aFindingThatIsSaidTwiceOfTheSameFactsFailsTheScenario() {
    assertThat(differences(pack(FINDING, FINDING + "\n    " + FINDING), "outcome: ring-lege"))
        .singleElement()
        .asString()
        .startsWith("finding feber.grense.ring")
        .endsWith("is said twice");
  }
}
