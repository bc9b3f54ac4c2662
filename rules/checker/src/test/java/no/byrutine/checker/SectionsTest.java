package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.decision.OverrideReason;
import no.byrutine.decision.Suggestion;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.in.BadInput;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Shorthand;
import org.junit.jupiter.api.Test;

/** A pack whose parts can be decided alone, and whose findings say what can be done. */
class SectionsTest {

  private static final String SECTIONS =
      """

      sections:
        grenser:
          title: { nb: Grenser, en: Limits }
          rules: [01-grenser]
          inputs: [maaling, sted]
        lufting:
          title: { nb: Lufting, en: Airing }
          rules: [01-grenser, 02-lufting]
          inputs: [maaling, sted]
      suggestions:
        tilsyn:
          label: { nb: Bestill tilsyn, en: Order an inspection }
          resource:
            resourceType: Task
            status: requested
            intent: proposal
            for: { reference: $subject }
            focus: { reference: $evidence }
            description: $because.frist
            authoredOn: $at
      overrideReasons:
        fare:
          display: { nb: Fare for liv, en: Danger to life }
          basis: straalevernforskriften § 6
          demands: [role, reason]
      """;

  private static final Pack PACK =
      Radon.pack()
          .with("pack.yaml", "", SECTIONS)
          .with(
              "rules/01-grenser.drl",
              "@effect(\"decides\")  @severity(\"critical\")",
              "@effect(\"blocks\")  @severity(\"critical\")  @suggests(\"tilsyn\")")
          .with("pack.yaml", "effect: decides", "effect: blocks")
          .load();
  private static final DecisionEngine ENGINE = new DecisionEngine(List.of(PACK));
  private static final Policy POLICY =
      Policy.of("by", Map.of("frist", "straks", "lufting-anbefales", "ja"));
  private static final List<Map<String, Object>> OVER =
      List.of(
          Map.of("Location", Map.of("id", "humla", "type", "barnehage")),
          Map.of(
              "Observation",
              Map.of(
                  "code", "radon-aarsmiddel",
                  "subject", "Location/humla",
                  "valueQuantity", "101 Bq/m3")));

  private static Decision decide(Pack pack, Context context) {
    String bundle = new Shorthand(pack.inputs().concepts()).bundle(OVER);
    return ENGINE.decide(
        pack, new BundleReader().read(bundle, pack.inputs()), context.with(POLICY));
  }

  private static Context today() {
    return Context.on(LocalDate.of(2026, 1, 1));
  }

  @Test
  void aSectionDecidesWithItsOwnRulesAlone() {
    Decision decision = decide(PACK.section("grenser"), today());
    assertThat(decision.pack().section()).hasValue("grenser");
    assertThat(decision.findings()).extracting(Finding::rule).contains("radon.grenser.tiltak");
    assertThat(decision.trace().notFired()).noneMatch(rule -> rule.rule().contains("lufting"));
  }

  @Test
  void theSectionsSayTogetherWhatTheWholePackSays() {
    TreeSet<String> parts = new TreeSet<>();
    for (String section : PACK.sections()) {
      decide(PACK.section(section), today()).findings().forEach(f -> parts.add(f.rule()));
    }
    assertThat(decide(PACK, today()).findings())
        .extracting(Finding::rule)
        .allMatch(parts::contains)
        .hasSameSizeAs(parts);
  }

  @Test
  void aSectionThatThePackDoesNotHaveIsRefusedWithThoseItHas() {
    assertThatThrownBy(() -> PACK.section("vann"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("grenser, lufting");
  }

  @Test
  void aMomentIsTheDayThatItIsInNorway() {
    OffsetDateTime lateInLondon = OffsetDateTime.parse("2025-12-31T23:30:00Z");
    Decision decision = decide(PACK, Context.at(lateInLondon));
    assertThat(decision.on()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(decision.at()).hasValue(lateInLondon);
  }

  @Test
  void aSuggestionIsFilledInAndWhatIsNotKnownIsLeftOut() {
    Finding finding = finding(decide(PACK, today()));
    assertThat(finding.suggestions()).hasSize(1);
    Suggestion suggestion = finding.suggestions().get(0);
    assertThat(suggestion.label().nb()).isEqualTo("Bestill tilsyn");
    assertThat(suggestion.resource())
        .containsEntry("resourceType", "Task")
        .containsEntry("focus", Map.of("reference", "Location/humla"))
        .containsEntry("description", "straks")
        .doesNotContainKeys("for", "authoredOn");
  }

  @Test
  void aFindingThatBlocksSaysWhatItYieldsTo() {
    assertThat(finding(decide(PACK, today())).overrideReasons())
        .extracting(OverrideReason::code)
        .containsExactly("fare");
  }

  @Test
  void aSectionMayNotLookAtWhatOnlyARuleOutsideItInserts() {
    Radon pack =
        Radon.pack()
            .with("pack.yaml", "", SECTIONS.replace("[01-grenser, 02-lufting]", "[02-lufting]"))
            .with(
                "rules/01-grenser.drl",
                "@severity(\"critical\")",
                "@severity(\"critical\")  @suggests(\"tilsyn\")");
    assertThat(pack.remarks())
        .anyMatch(
            remark ->
                remark.contains("The section 'lufting' looks at Overskridelse")
                    && remark.contains("rules/01-grenser.drl:11"));
  }

  private static Finding finding(Decision decision) {
    Optional<Finding> found =
        decision.findings().stream()
            .filter(finding -> finding.rule().equals("radon.grenser.tiltak"))
            .findFirst();
    return found.orElseThrow();
  }
}
