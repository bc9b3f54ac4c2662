package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** A case that is told by how it differs from one above it. */
class ScenarioLikeTest {

  private static final String FIRST =
      """
      pack: feber
      on: 2026-03-02
      cases:
        - name: Kari har feber
          policy: { feber-vurderes: ja, puls-vurderes: ja }
          given:
            - Patient: { id: kari, birthDate: 1938-05-17 }
            - Observation: { code: temperatur, value: 39 Cel }
            - Observation: { code: puls, value: 80 /min }
          expect: { outcome: ring-lege }

      """;

  private static Scenario second(String text) {
    return ScenarioReader.read(Map.of("scenarios/feber.yaml", FIRST + text)).get(1);
  }

  @Test
  void itHasTheSameDayPolicyAndResourcesAndItsOwnExpectations() {
    Scenario second =
        second(
            """
              - name: Hun har det fortsatt
                like: Kari har feber
                expect: { outcome: ingenting }
            """);

    assertThat(second.on()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(second.policy()).containsOnlyKeys("feber-vurderes", "puls-vurderes");
    assertThat(second.given())
        .extracting(resource -> resource.keySet().iterator().next())
        .containsExactly("Patient", "Observation", "Observation");
    assertThat(second.expected().outcome()).contains("ingenting");
  }

  @Test
  void aResourceIsLeftOutOneIsChangedAndOneIsAdded() {
    Scenario second =
        second(
            """
              - name: Uten puls er det febern som avgjør
                like: Kari har feber
                on: 2026-03-03
                policy: { puls-vurderes: nei }
                without: [ Observation/observation-2 ]
                change:
                  Patient/kari: { birthDate: null, gender: female }
                given:
                  - Observation: { id: kveld, code: temperatur, value: 38 Cel }
                expect: { outcome: ring-lege }
            """);

    assertThat(second.on()).isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(second.policy()).containsEntry("puls-vurderes", "nei");
    assertThat(second.given())
        .containsExactly(
            Map.of("Patient", Map.of("id", "kari", "gender", "female")),
            Map.of(
                "Observation",
                Map.of("id", "observation-1", "code", "temperatur", "value", "39 Cel")),
            Map.of("Observation", Map.of("id", "kveld", "code", "temperatur", "value", "38 Cel")));
  }

  @Test
  void aCaseMayBeLikeOneThatIsItselfLikeAnother() {
    List<Scenario> all =
        ScenarioReader.read(
            Map.of(
                "scenarios/feber.yaml",
                FIRST
                    + """
                        - name: Uten puls
                          like: Kari har feber
                          without: Observation/observation-2
                          expect: { outcome: ring-lege }
                        - name: Uten noe
                          like: Uten puls
                          without: Observation/observation-1
                          expect: { outcome: ingenting }
                      """));

    assertThat(all.get(2).given()).hasSize(1);
  }

  @Test
  void aCaseOrAResourceThatIsNotThereIsNamedWithWhatIs() {
    assertThatThrownBy(
            () ->
                second(
                    """
                      - name: Uten puls
                        like: Kari har febre
                        expect: { outcome: ring-lege }
                    """))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("scenarios/feber.yaml:13")
        .hasMessageContaining("No case above in this file is called 'Kari har febre'")
        .hasMessageContaining("Did you mean 'Kari har feber'?");
    assertThatThrownBy(
            () ->
                second(
                    """
                      - name: Uten puls
                        like: Kari har feber
                        without: Observation/puls
                        expect: { outcome: ring-lege }
                    """))
        .hasMessageContaining("The case that this one is like has no Observation/puls")
        .hasMessageContaining(
            "It has Patient/kari, Observation/observation-1, Observation/observation-2");
  }

  @Test
  void whatDiffersNeedsACaseToDifferFrom() {
    assertThatThrownBy(
            () ->
                second(
                    """
                      - name: Uten puls
                        without: Observation/puls
                        expect: { outcome: ring-lege }
                    """))
        .hasMessageContaining("'without' says how a case differs from another")
        .hasMessageContaining("Add 'like' with the name of a case above");
  }
}
