package no.byrutine.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplaysTest {

  private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
  private static final Instant SOON = NOW.plusSeconds(300);

  private final MovingClock clock = new MovingClock(NOW);
  private final Replays replays = new Replays(2, clock);

  @Test
  void aTokenIsUsedOnce() throws NotAuthenticated {
    replays.use("en", "1", SOON);
    assertThatThrownBy(() -> replays.use("en", "1", SOON)).hasMessage("used before");
  }

  @Test
  void twoIssuersMayGiveTheSameId() throws NotAuthenticated {
    replays.use("en", "1", SOON);
    replays.use("to", "1", SOON);
  }

  @Test
  void whenTooManyAreRememberedANewOneIsRefusedAndNoneForgotten() throws NotAuthenticated {
    replays.use("en", "1", SOON);
    replays.use("en", "2", SOON);
    assertThatThrownBy(() -> replays.use("en", "3", SOON)).hasMessageContaining("most-remembered");
    assertThatThrownBy(() -> replays.use("en", "1", SOON)).isInstanceOf(NotAuthenticated.class);
  }

  @Test
  void aTokenIsForgottenWhenItHasExpired() throws NotAuthenticated {
    replays.use("en", "1", SOON);
    replays.use("en", "2", SOON);
    clock.forward(Duration.ofMinutes(6));
    replays.use("en", "3", SOON.plusSeconds(600));
  }

  @Test
  void anIdOfUnreasonableLengthIsNotRemembered() {
    assertThatThrownBy(() -> replays.use("en", "1".repeat(1000), SOON))
        .satisfies(e -> assertThat(((NotAuthenticated) e).reason()).contains("too long"));
  }
}
