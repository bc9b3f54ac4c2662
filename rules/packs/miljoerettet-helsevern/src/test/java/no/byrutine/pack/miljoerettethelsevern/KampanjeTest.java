package no.byrutine.pack.miljoerettethelsevern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.ScenarioRunner;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import no.byrutine.in.Shorthand;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A campaign of noise in many rooms, in one question")
class KampanjeTest {

  private static final Pack SECTION = Cases.PACK.section("barnehage-skole");
  private static final int VIRKSOMHETER = 6;
  private static final int ROM = 40;

  @Test
  void tenTimesTheReadingsGiveTheSameDecision() {
    Decision few = decide(2);
    Decision many = decide(20);

    assertThat(shape(many)).isEqualTo(shape(few)).hasSize(18);
    assertThat(many.values()).isEqualTo(few.values()).hasSize(18);
    assertThat(many.outcome()).isEqualTo(few.outcome());
  }

  @Test
  void aFindingNamesOneReadingHoweverManyTheRoomHas() {
    assertThat(decide(20).findings())
        .allSatisfy(finding -> assertThat(finding.evidence()).hasSizeLessThanOrEqualTo(1));
  }

  private static List<String> shape(Decision decision) {
    return decision.findings().stream()
        .map((Finding finding) -> finding.rule() + " " + finding.because())
        .sorted()
        .toList();
  }

  private static Decision decide(int readings) {
    Facts facts =
        new BundleReader()
            .read(
                new Shorthand(SECTION.inputs().concepts()).bundle(campaign(readings)),
                SECTION.inputs());
    return new DecisionEngine(List.of(Cases.PACK))
        .decide(
            SECTION,
            facts,
            Context.on(LocalDate.of(2026, 3, 16))
                .with(ScenarioRunner.policy(Map.of("etterklang-barnehage-etter-hoeyde", "ja"))));
  }

  /** Every fifth room is too loud and echoes too long; half of the readings are of each. */
  private static List<Map<String, Object>> campaign(int readings) {
    List<Map<String, Object>> resources = new ArrayList<>();
    for (int i = 0; i < VIRKSOMHETER; i++) {
      resources.add(Map.of("Location", Map.of("id", "barnehage-" + i, "type", "barnehage")));
    }
    for (int i = 0; i < ROM; i++) {
      String barnehage = "Location/barnehage-" + i % VIRKSOMHETER;
      resources.add(Map.of("Location", Map.of("id", "rom-" + i, "partOf", barnehage)));
      for (int j = 0; j < readings; j++) {
        resources.add(Map.of("Observation", reading("Location/rom-" + i, i % 5 == 0, j % 2 == 0)));
      }
    }
    return resources;
  }

  private static Map<String, Object> reading(String room, boolean over, boolean echo) {
    String value = echo ? (over ? "0.52 s" : "0.38 s") : over ? "33 dB[SPL]" : "27 dB[SPL]";
    return Map.of(
        "code",
        echo ? "etterklangstid" : "teknisk-stoey",
        "subject",
        room,
        "effectiveDateTime",
        "2026-03-02",
        "valueQuantity",
        value,
        "component",
        Map.of("code", "romhoeyde", "valueQuantity", "2.5 m"));
  }
}
