package no.byrutine.service.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service that cannot start says why, whoever found it out. */
class RefusedStartIT {

  @Test
  void aSettingThatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> ServiceProcess.start(Map.of("byrutine.access.mode", "sometimes")))
        .hasMessageContaining("Byrutine cannot start.")
        .hasMessageContaining("byrutine.access.mode");
  }

  @Test
  void aParameterThatNoPackHasIsNamed() {
    assertThatThrownBy(
            () -> ServiceProcess.start(Map.of("byrutine.policy.city.settings.fribelop.value", "1")))
        .hasMessageContaining("Byrutine cannot start.")
        .hasMessageContaining("fribelop");
  }
}
