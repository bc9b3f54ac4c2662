package no.byrutine.checker.analysis;

import static no.byrutine.checker.analysis.SmallPack.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.byrutine.engine.definition.PackException;
import org.junit.jupiter.api.Test;

/** What is seen in rules that are read together. */
class PackAnalysisTest {

  private static final String MEASURED = "$m : Observation( is(\"radon-aarsmiddel\"), %s )";
  private static final String LIMIT = "Parameter( name == \"tiltaksgrense\", $grense : value ) ";

  @Test
  void thePackAsItIsHasNothingToBeSaidOf() {
    assertThat(SmallPack.with().found()).isEmpty();
  }

  @Test
  void rulesThatMeetAtTheirThresholdLeaveNothingOut() {
    assertThat(
            SmallPack.with(measured("lav", "value < 50"), measured("hoey", "value >= 50")).found())
        .isEmpty();
  }

  @Test
  void theThresholdThatNeitherRuleTakesIsAGap() {
    SmallPack pack = SmallPack.with(measured("lav", "value < 50"), measured("hoey", "value > 50"));

    assertThat(pack.found()).containsExactly("gap/egne.hoey+egne.lav/value");
    assertThat(pack.analysis().findings().get(0).what())
        .isEqualTo("No rule speaks of Observation.value 50.");
  }

  @Test
  void betweenWholeNumbersThereIsNothingToBeLeftOut() {
    assertThat(
            SmallPack.with(
                    measured("faa", "performer.size <= 2"),
                    measured("mange", "performer.size >= 3"))
                .found())
        .isEmpty();
  }

  @Test
  void aGapIsLookedForWithTheNumbersOfEachDay() {
    // The limit was 200 until 2016, so that 150 was spoken of by none; it is 100 now.
    SmallPack pack =
        SmallPack.with(
            measured("under", "value <= 100"),
            rule("over", "advises", LIMIT + MEASURED.formatted("value > $grense")));

    assertThat(pack.analysis().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(FindingKind.GAP);
              assertThat(finding.on()).isEqualTo("2010-01-01");
              assertThat(finding.point().orElseThrow().number().orElseThrow())
                  .isEqualByComparingTo("150");
            });
  }

  @Test
  void aMatterThatIsSettledAndLeftOpenIsAContradiction() {
    assertThat(
            SmallPack.with(
                    rule("avgjort", "decides", MEASURED.formatted("value > 50")),
                    rule("aapen", "requires-judgement", MEASURED.formatted("value > 80")))
                .found())
        .containsExactly("contradiction/egne.aapen+egne.avgjort/value");
  }

  @Test
  void rulesThatExcludeEachOtherDoNotContradict() {
    assertThat(
            SmallPack.with(
                    rule("avgjort", "decides", MEASURED.formatted("status == \"final\"")),
                    rule("aapen", "requires-judgement", MEASURED.formatted("status != \"final\"")))
                .found())
        .isEmpty();
  }

  @Test
  void whatOneRuleAsksForAndTheOtherMustNotFindExcludesThem() {
    assertThat(
            SmallPack.with(
                    rule("avgjort", "decides", "Location( $l : ref ) Overskridelse( sted == $l )"),
                    rule(
                        "aapen",
                        "requires-judgement",
                        "Location( $l : ref ) not Overskridelse( sted == $l )"))
                .found())
        .isEmpty();
  }

  @Test
  void aPairThatRestsOnWhatCannotBeReadIsListedAndNotJudged() {
    SmallPack pack =
        SmallPack.with(
            rule("avgjort", "decides", MEASURED.formatted("effective.isYear(2025)")),
            rule("aapen", "requires-judgement", MEASURED.formatted("value > 80")));

    assertThat(pack.found()).isEmpty();
    assertThat(pack.analysis().notAnalysed())
        .contains(
            new NotAnalysed(
                "radon.egne.avgjort",
                "together with radon.egne.aapen",
                "they may contradict each other; one rests on a condition that cannot be read"),
            new NotAnalysed(
                "radon.egne.avgjort",
                "Observation: effective.isYear(2025)",
                "a method of the fact"));
  }

  @Test
  void twoRulesOfTheSameCasesAreToldAsOneWithinTheOtherOrAsAnOverlap() {
    assertThat(
            SmallPack.with(
                    measured("fra-50", "value >= 50"),
                    measured("fra-80", "value >= 80"),
                    measured("til-60", "value <= 60"))
                .found())
        .containsExactly(
            "overlap/egne.fra-50+egne.til-60/value", "subsumed/egne.fra-50+egne.fra-80/value");
  }

  @Test
  void conditionsThatNoFactFulfilsAreToldWithTheirElement() {
    assertThat(
            SmallPack.with(
                    measured("umulig", "status == \"final\", status == \"preliminary\""),
                    rule(
                        "grense",
                        "informs",
                        LIMIT + MEASURED.formatted("value < 50, value > $grense")))
                .found())
        .containsExactly("impossible/egne.grense/value", "impossible/egne.umulig/status");
  }

  @Test
  void aConditionThatFollowsFromTheOthersIsNeedless() {
    assertThat(SmallPack.with(measured("over", "value != null, value > 80, value > 50")).found())
        .containsExactly("needless/egne.over/value > 50");
  }

  @Test
  void aRuleThatWaitsForWhatNobodyBringsNeverFires() {
    assertThat(SmallPack.with(rule("opphold", "informs", "Encounter()")).found())
        .containsExactly("never/egne.opphold");
  }

  @Test
  void aChoiceOfWhichNoRuleSpeaksIsAGap() {
    SmallPack pack =
        SmallPack.changed(
            "parameters.yaml",
            "    straks:",
            "    naar-det-passer: { nb: Når det passer, en: When it suits }\n    straks:");

    assertThat(pack.found()).containsExactly("gap/grenser.tiltak/frist");
  }

  @Test
  void thatNothingFollowsFromANoIsWhatASwitchIsFor() {
    assertThat(
            SmallPack.with(
                    rule(
                        "valgt",
                        "informs",
                        "Parameter( name == \"lufting-anbefales\", choice == \"ja\" )"))
                .found())
        .isEmpty();
  }

  @Test
  void anAnsweredFindingIsClosedAndAnAnswerToNothingIsOneItself() {
    String answers =
        """
        never/egne.opphold: { reason: by-design, note: Oppholdet kommer med neste utgave. }
        gap/egne.borte/value: { reason: law-is-silent, note: Loven sier ingenting. }
        """;
    SmallPack pack = SmallPack.answered(answers, rule("opphold", "informs", "Encounter()"));

    assertThat(pack.found()).containsExactly("unused-answer/gap/egne.borte/value");
    assertThat(new AnalysisReport(pack.analysis()).text())
        .contains("answered: by-design: Oppholdet kommer med neste utgave.");
  }

  @Test
  void aReasonThatIsNotKnownIsRefusedWithItsLine() {
    SmallPack pack = SmallPack.answered("gap/x: { reason: by-desing, note: x }\n");

    assertThatThrownBy(pack::analysis)
        .isInstanceOf(PackException.class)
        .hasMessageContaining("analysis.yaml:1")
        .hasMessageContaining("by-design");
  }

  private static String measured(String name, String condition) {
    return rule(name, "informs", MEASURED.formatted(condition));
  }
}
