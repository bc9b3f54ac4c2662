package no.byrutine.checker.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackCompiler;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** A small pack with three rules, and what four cases show of it. */
class PackCoverageTest {

  private static final Path FOLDER = Path.of("src/test/resources/coverage");
  private static final PackCompiler COMPILER =
      new PackCompiler(PackCoverageTest.class.getClassLoader());
  private static final CompiledPack COMPILED = COMPILER.compile(PackFiles.in(FOLDER));
  private static final Pack PACK = COMPILER.load(COMPILED);
  private static final PackCoverage COVERAGE = coverage(ScenarioFiles.in(FOLDER));
  private static final CoverageReport REPORT = new CoverageReport(COVERAGE);

  private static PackCoverage coverage(Map<String, String> scenarios) {
    return PackCoverage.of(COMPILED, PACK, ScenarioReader.read(scenarios));
  }

  private static PackCoverage without(String piece, String instead) {
    Map<String, String> scenarios = new TreeMap<>(ScenarioFiles.in(FOLDER));
    scenarios.replaceAll((file, text) -> text.replace(piece, instead));
    return coverage(scenarios);
  }

  private static List<String> lacking(Kind kind) {
    return COVERAGE.uncovered(kind).stream().map(CoverageItem::sentence).toList();
  }

  @Test
  void aRuleIsCoveredWhenAScenarioFiresIt() {
    assertThat(lacking(Kind.RULES))
        .containsExactly(
            "rules/01-feber.drl:30: No scenario fires the rule «Er pasienten barn, gjelder kommunens"
                + " valg». [feber.barn.valg]");
    assertThat(COVERAGE.percent(Kind.RULES)).isEqualTo(200.0 / 3);
  }

  @Test
  void aRowIsCoveredWhenItsRulesFireOrItSaysWhyItHasNone() {
    assertThat(lacking(Kind.ROWS))
        .containsExactly(
            "coverage.yaml:3: The row «F3» rests on what no scenario fires: feber.barn.valg. [F3]");
  }

  @Test
  void aConditionIsCoveredWhenItHoldsInOneCaseAndStopsTheRuleInAnother() {
    assertThat(COVERAGE.of(Kind.CONDITIONS))
        .filteredOn(CoverageItem::covered)
        .extracting(CoverageItem::what)
        .contains(
            "Observation( is(\"temperatur\") )",
            "Observation( value >= $grense )",
            "Observation( value > 120 || value < 30 )");
  }

  @Test
  void aConditionThatIsNeverSeenOnOneSideIsToldWithItsLine() {
    assertThat(lacking(Kind.CONDITIONS))
        .containsExactly(
            "rules/01-feber.drl:25: In no scenario does this stop the rule: not Observation("
                + " is(\"temperatur\") ). [feber.puls.maal not Observation( is(\"temperatur\") )]",
            "rules/01-feber.drl:35: In no scenario does this hold: Parameter( choice == \"ja\" )."
                + " [feber.barn.valg Parameter( choice == \"ja\" )]");
  }

  @Test
  void whatIsAddedUpIsCountedAndNotFollowed() {
    assertThat(COVERAGE.notFollowed()).isEqualTo(1);
    assertThat(REPORT.text()).contains("1 conditions cannot be seen one by one");
  }

  @Test
  void aNumberIsCoveredWhenADecisionRestsOnItAndAChoiceWhenItIsMade() {
    assertThat(lacking(Kind.PARAMETERS))
        .containsExactly(
            "parameters.yaml:1: No scenario rests on «feber-grense» = 38.5 from 2010-01-01."
                + " [feber-grense 2010-01-01]",
            "parameters.yaml:9: No scenario chooses «barn-regnes-for-seg» = «ja»."
                + " [barn-regnes-for-seg ja]");
  }

  @Test
  void aTextIsCoveredWhenSomebodyIsToldIt() {
    assertThat(COVERAGE.uncovered(Kind.TEXTS))
        .extracting(CoverageItem::id)
        .contains("barn.valg", "parameter.bekreftes")
        .doesNotContain("grense.ring", "puls.maal", "outcome ring-lege");
  }

  @Test
  void aScenarioThatFailsShowsNothing() {
    PackCoverage failing = without("outcome: ring-lege", "outcome: ingen-merknad");

    assertThat(failing.failed()).extracting(one -> one.name()).containsExactly("På grensen");
    assertThat(failing.uncovered(Kind.RULES))
        .extracting(CoverageItem::id)
        .containsExactly("feber.grense.ring", "feber.barn.valg");
  }

  @Test
  void theSummarySaysHowMuchOfEachKind() {
    assertThat(REPORT.summary())
        .startsWith("feber: 4 scenarios show 2 of 3 rules, 3 of 4 rows, ")
        .contains(" conditions, 2 of 4 parameters, ");
  }

  @Test
  void thePagesHoldEverythingAndWhatIsLackingComesFirst() {
    assertThat(REPORT.json()).contains("\"percent\" : 66.6").contains("\"covered\" : false");
    assertThat(REPORT.html())
        .containsSubsequence("«Er pasienten barn", "Ved feber skal legen ringes");
  }
}
