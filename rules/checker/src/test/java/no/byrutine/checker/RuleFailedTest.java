package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.RuleFailedException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.in.Facts;
import org.junit.jupiter.api.Test;

/** A rule that throws says which one it is, and nothing of the case. */
class RuleFailedTest {

  private static final String THROWING =
      """

      rule "Denne regelen kaster"
          @id("radon.grenser.kaster")
          @row("R1")  @basis("straalevernforskriften § 6")  @kind("regel")
      when
          Parameter( name == "tiltaksgrense", $grense : value )
      then
          insert( Integer.valueOf("Kari Nordmann" + $grense) );
      end
      """;

  private static final String ENDLESS =
      """

      rule "Denne regelen begynner å telle"
          @id("radon.grenser.begynner")
          @row("R1")  @basis("straalevernforskriften § 6")  @kind("regel")
      when
          Parameter( name == "tiltaksgrense" )
      then
          insert( Integer.valueOf(0) );
      end

      rule "Denne regelen ender aldri"
          @id("radon.grenser.ender-aldri")
          @row("R1")  @basis("straalevernforskriften § 6")  @kind("regel")
      when
          $tall : Integer()
      then
          insert( Integer.valueOf($tall + 1) );
      end
      """;

  @Test
  void theExceptionNamesTheRuleAndThePackAndKeepsNoData() {
    Pack pack = Radon.pack().with("rules/01-grenser.drl", "", THROWING).load();
    Facts none = Facts.of(List.of());
    assertThatThrownBy(
            () ->
                new DecisionEngine(List.of(pack))
                    .decide(pack, none, Context.on(LocalDate.of(2026, 6, 1))))
        .isInstanceOfSatisfying(
            RuleFailedException.class,
            failed -> {
              assertThat(failed.rule()).contains("radon.grenser.kaster");
              assertThat(failed.pack()).isEqualTo("radon");
              assertThat(failed)
                  .hasMessageContaining("radon.grenser.kaster")
                  .hasMessageContaining("NumberFormatException")
                  .hasNoCause();
              assertThat(failed.getMessage()).doesNotContain("Kari");
            });
  }

  @Test
  void theExampleIsNoPartOfTheDigest() {
    PackFiles files = Radon.pack().files();
    PackFiles withExample = new PackFiles(files.texts(), Optional.of("{}"));
    assertThat(withExample.digest()).isEqualTo(files.digest());
    assertThat(withExample.texts()).isEqualTo(Map.copyOf(files.texts()));
  }

  @Test
  void aRuleThatNeverEndsIsStoppedAndNamed() {
    Pack pack = Radon.pack().with("rules/01-grenser.drl", "", ENDLESS).load();

    assertThatThrownBy(
            () ->
                new DecisionEngine(List.of(pack))
                    .decide(pack, Facts.of(List.of()), Context.on(LocalDate.of(2026, 6, 1))))
        .isInstanceOfSatisfying(
            RuleFailedException.class,
            failed -> assertThat(failed.rule()).contains("radon.grenser.ender-aldri"))
        .hasMessage(
            "Pack radon 1.0.0: the rule radon.grenser.ender-aldri still fired after 10000 firings,"
                + " and was stopped.");
  }
}
