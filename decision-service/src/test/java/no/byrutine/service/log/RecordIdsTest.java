package no.byrutine.service.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordIdsTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-05-31T22:00:00Z");

  @Test
  void theIdsOfAMomentLieBetweenTheOneBeforeItAndTheOneBeforeTheNext() {
    for (int id = 0; id < 1000; id++) {
      assertThat(text(RecordIds.at(MIDNIGHT)))
          .isBetween(
              text(RecordIds.before(MIDNIGHT)), text(RecordIds.before(MIDNIGHT.plusMillis(1))))
          .isGreaterThan(text(RecordIds.at(MIDNIGHT.minusMillis(1))));
    }
  }

  /** As databases order them: Java's own order takes half of them for negative. */
  private static String text(UUID id) {
    return id.toString();
  }
}
