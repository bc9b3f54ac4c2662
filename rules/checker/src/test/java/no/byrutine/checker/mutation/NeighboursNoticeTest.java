package no.byrutine.checker.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackCompiler;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** Changes that each case alone does not notice. */
class NeighboursNoticeTest {

  private static final PackCompiler COMPILER =
      new PackCompiler(NeighboursNoticeTest.class.getClassLoader());
  private static final String OF_THE_SAME =
      "feber.grense.ring drop Observation( subject == $hvem )";

  private static final String RULES =
      """
      package no.byrutine.pack.feber;

      import no.byrutine.engine.Parameter;
      import no.byrutine.fhir.Observation;
      import static no.byrutine.engine.Conclusions.*;

      rule "Ved feber og høy puls hos samme pasient skal legen ringes"
          @id("feber.grense.ring")
          @row("F1")  @basis("rutinen 1")  @kind("regel")
          @effect("advises")  @severity("warning")  @text("grense.ring")
      when
          Parameter( name == "feber-grense", $grense : value )
          $maaling : Observation( is("temperatur"), value >= $grense, $verdi : value, $hvem : subject )
          $puls : Observation( is("puls"), value > 120, subject == $hvem )
      then
          insert( finding( because("verdi", $verdi, "grense", $grense), evidence($maaling, $puls) ) );
          insert( Integer.valueOf(0) );
      end

      rule "Tellingen ender på tre"
          @id("feber.telling.ender")
          @row("F2")  @basis("rutinen 2")  @kind("regel")
      when
          $tall : Integer( intValue < 3 )
      then
          insert( Integer.valueOf($tall + 1) );
      end
      """;

  private static final String CASES =
      """
      pack: feber
      on: 2026-01-01
      cases:
        - name: Feber og høy puls
          given:
            - Observation: { code: temperatur, subject: Patient/kari, valueQuantity: 38.0 Cel }
            - Observation: { code: puls, subject: Patient/kari, valueQuantity: 130 /min }
          expect: { findings: [feber.grense.ring] }
        - name: Feber og vanlig puls
          given:
            - Observation: { code: temperatur, subject: Patient/kari, valueQuantity: 38.0 Cel }
            - Observation: { code: puls, subject: Patient/kari, valueQuantity: 70 /min }
          expect: { findings: [] }
      """;

  private static CompiledPack pack(String subjects) {
    Map<String, String> files =
        new TreeMap<>(PackFiles.in(Path.of("src/test/resources/mutation")).texts());
    files.put("rules/01-feber.drl", RULES);
    files.computeIfPresent(
        "pack.yaml",
        (name, text) -> text.replace("status: active", "status: active\nsubjects: " + subjects));
    return COMPILER.compile(new PackFiles(files));
  }

  private static MutationTest test(CompiledPack pack) {
    return new MutationTest(
        COMPILER, pack, ScenarioReader.read(Map.of("scenarios/feber.yaml", CASES)));
  }

  private static Optional<String> noticed(CompiledPack pack, String mutant) {
    List<Tested> results = test(pack).run(one -> one.id().equals(mutant), Progress.SILENT);
    assertThat(results).hasSize(1);
    return results.get(0).noticedBy();
  }

  @Test
  void aRuleThatTakesAnothersPulseIsNoticedByTwoCasesSideBySide() {
    assertThat(noticed(pack("several"), OF_THE_SAME))
        .contains("'Feber og høy puls' beside 'Feber og vanlig puls'");
  }

  @Test
  void casesAreNotPutSideBySideInAPackThatDecidesAboutOne() {
    assertThat(noticed(pack("one"), OF_THE_SAME)).isEmpty();
  }

  @Test
  void aRuleThatNeverEndsIsNoticed() {
    assertThat(noticed(pack("one"), "feber.telling.ender drop Integer( intValue < 3 )"))
        .contains("Feber og høy puls");
  }

  @Test
  void casesThatTouchEachOtherBeforeAnythingIsChangedStopTheTest() {
    CompiledPack mixing = COMPILER.compile(mixedUp());

    assertThatThrownBy(() -> test(mixing))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("fails before anything is changed")
        .hasMessageContaining("beside 'Feber og vanlig puls'");
  }

  private static PackFiles mixedUp() {
    Map<String, String> files = new TreeMap<>(pack("several").files().texts());
    files.replaceAll((name, text) -> text.replace(", subject == $hvem", ""));
    return new PackFiles(files);
  }
}
