package no.byrutine.checker.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackCompiler;
import no.byrutine.checker.mutation.Tested.Fate;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** A small pack with two rules, and which of its changes four cases notice. */
class MutationTestTest {

  private static final Path FOLDER = Path.of("src/test/resources/mutation");
  private static final PackCompiler COMPILER =
      new PackCompiler(MutationTestTest.class.getClassLoader());
  private static final CompiledPack PACK = COMPILER.compile(PackFiles.in(FOLDER));
  private static final MutationTest TEST = test(ScenarioFiles.in(FOLDER));
  private static final List<Tested> RESULTS = TEST.run(any -> true, Progress.SILENT);

  private static MutationTest test(Map<String, String> scenarios) {
    return new MutationTest(COMPILER, PACK, ScenarioReader.read(scenarios));
  }

  private static MutationReport report(Map<String, String> files) {
    return new MutationReport("feber", RESULTS, Explanations.of(new PackFiles(files)));
  }

  private static MutationReport report() {
    return report(PackFiles.in(FOLDER).texts());
  }

  private static List<String> ids(Fate fate) {
    return RESULTS.stream()
        .filter(result -> result.fate() == fate)
        .map(result -> result.mutant().id())
        .toList();
  }

  @Test
  void aLimitThatHasACaseOnItIsNoticedWhenItMoves() {
    assertThat(ids(Fate.KILLED))
        .contains(
            "feber.grense.ring boundary Observation( value >= $grense )",
            "feber.grense.ring drop Observation( value >= $grense )",
            "feber-grense value 2020-01-01");
  }

  @Test
  void aWeakerEffectIsNoticedByTheOutcome() {
    assertThat(ids(Fate.KILLED)).contains("feber.grense.ring effect advises");
  }

  @Test
  void anotherCodeIsNoticed() {
    assertThat(ids(Fate.KILLED))
        .contains("feber.grense.ring code Observation( is(\"temperatur\") )");
  }

  @Test
  void whatNoCaseIsNearIsNotNoticed() {
    assertThat(ids(Fate.SURVIVED))
        .contains(
            "feber.puls.tilsyn number Observation( value > 1200.5B )",
            "feber.puls.tilsyn boundary Observation( value > 1200.5B )");
  }

  @Test
  void aChangeThatIsNoRuleIsToldApart() {
    assertThat(ids(Fate.NOT_COMPILED))
        .containsExactly("feber.puls.tilsyn drop not Observation( is(\"puls\"), value < 2000 )");
  }

  @Test
  void aSurvivorIsASentenceWithNumbersAsNorwegiansWriteThem() {
    assertThat(report().text())
        .contains(
            "No case notices if 1 200,5 becomes 1 200,6 in «value > 1200.5B» in"
                + " «Ved høy puls uten feber skal sykepleieren se til pasienten»"
                + " (rules/01-feber.drl:23)");
  }

  @Test
  void theResultIsTheSameEachTime() {
    assertThat(TEST.run(any -> true, Progress.SILENT)).isEqualTo(RESULTS);
  }

  @Test
  void onlyWhatIsWantedIsTried() {
    assertThat(TEST.run(mutant -> mutant.operator() == Operator.BOUNDARY, Progress.SILENT))
        .extracting(result -> result.mutant().subject())
        .containsExactly("feber.grense.ring", "feber.puls.tilsyn", "feber.puls.tilsyn");
  }

  @Test
  void aSurvivorMayBeExplained() {
    assertThat(report().unexplained())
        .extracting(result -> result.mutant().id())
        .doesNotContain("feber-grense date 2020-01-01")
        .contains("feber.puls.tilsyn number Observation( value > 1200.5B )");
    assertThat(report().idleExplanations()).isEmpty();
  }

  @Test
  void anExplanationOfWhatIsNoticedOrGoneIsAFault() {
    Map<String, String> files = new TreeMap<>(PackFiles.in(FOLDER).texts());
    files.put(
        "mutations.yaml",
        """
        feber-grense value 2020-01-01: { reason: equivalent, note: Noticed. }
        feber.gone*: { reason: equivalent, note: Gone. }
        """);

    assertThat(report(files).idleExplanations())
        .extracting(Object::toString)
        .containsExactly(
            "mutations.yaml:1: 'feber-grense value 2020-01-01' is noticed by a case, or is no"
                + " change of this pack. Remove the explanation.",
            "mutations.yaml:2: 'feber.gone*' is noticed by a case, or is no change of this pack."
                + " Remove the explanation.");
  }

  @Test
  void aReasonThatIsNotKnownIsAFault() {
    Map<String, String> files =
        Map.of("mutations.yaml", "feber*: { reason: equivalant, note: Typed wrong. }\n");

    assertThatThrownBy(() -> Explanations.of(new PackFiles(files)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("Did you mean 'equivalent'?");
  }

  @Test
  void aCaseThatFailsBeforeAnythingIsChangedStopsTheTest() {
    Map<String, String> scenarios = new TreeMap<>(ScenarioFiles.in(FOLDER));
    scenarios.replaceAll((file, text) -> text.replace("37.9 Cel", "39 Cel"));

    assertThatThrownBy(() -> test(scenarios))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("'Under grensen' fails before anything is changed");
  }

  @Test
  void theScoreCountsWhatCompiles() {
    int killed = ids(Fate.KILLED).size();
    int survived = ids(Fate.SURVIVED).size();

    assertThat(report().score()).isEqualTo(100.0 * killed / (killed + survived));
    assertThat(report().summary()).contains("(1 explained), 1 do not compile");
  }

  @Test
  void thePagesHoldEveryChange() {
    MutationPages pages = new MutationPages(report());
    List<String> ids = new ArrayList<>();
    RESULTS.forEach(result -> ids.add(result.mutant().id().replace("\"", "\\\"")));

    assertThat(pages.json()).contains(ids).contains("\"noticedBy\" : \"På grensen\"");
    assertThat(pages.html()).contains("1 200,5 becomes 1 200,6").contains("&lt;");
  }
}
