package no.byrutine.service.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.service.request.Today;
import org.junit.jupiter.api.Test;

class CityPolicyTest {

  private static final DecisionEngine ENGINE = DecisionEngine.ofInstalledPacks();

  private final Today today =
      new Today(Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC));

  @Test
  void aChoiceIsOneLineOfConfiguration() {
    CityPolicy city =
        CityPolicies.of(Map.of("settings.avrunding-aar", "ned-til-krone", "name", "oslo"));
    assertThatCode(() -> city.check(ENGINE, today)).doesNotThrowAnyException();
    var policy = city.of(ENGINE.pack("egenandel"));
    assertThat(policy.name()).isEqualTo("oslo");
    assertThat(policy.settings().get("avrunding-aar").value()).isEqualTo("ned-til-krone");
  }

  @Test
  void aConfirmedNumberSaysWhereItStandsAndWhenItWasRead() {
    CityPolicy city =
        CityPolicies.of(
            Map.of(
                "settings.fribeloep", "10450",
                "settings.fribeloep.from", "2025-01-01",
                "settings.fribeloep.source", "Rundskriv I-1/2025",
                "settings.fribeloep.checked", "2026-01-10"));
    var setting = city.of(ENGINE.pack("egenandel")).settings().get("fribeloep");
    assertThat(setting.confirms()).isTrue();
    assertThat(setting.from()).isEqualTo(Optional.of(LocalDate.of(2025, 1, 1)));
  }

  @Test
  void aMisspeltParameterStopsTheStart() {
    CityPolicy city = CityPolicies.of(Map.of("settings.avrunding-ar", "ned-til-krone"));
    assertThatThrownBy(() -> city.check(ENGINE, today))
        .hasMessageContaining("byrutine.policy.city.settings.avrunding-ar")
        .hasMessageContaining("Did you mean 'avrunding-aar'?");
  }

  @Test
  void aChoiceThatIsNoneOfTheChoicesStopsTheStart() {
    CityPolicy city = CityPolicies.of(Map.of("settings.avrunding-aar", "opp"));
    assertThatThrownBy(() -> city.check(ENGINE, today)).hasMessageContaining("ned-til-krone");
  }
}
