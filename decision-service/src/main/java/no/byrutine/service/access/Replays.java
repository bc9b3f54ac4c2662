package no.byrutine.service.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The tokens that have been used and have not expired yet, so that none is used twice. When there
 * are too many, a new one is refused: to forget one would let it be used again.
 */
final class Replays {

  /** More than any client writes, and little enough to remember many of. */
  private static final int LONGEST_ID = 256;

  private static final Duration BETWEEN_PURGES = Duration.ofSeconds(10);

  private final Map<String, Instant> used = new HashMap<>();
  private final int most;
  private final Clock clock;
  private Instant purged = Instant.MIN;

  Replays(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /**
   * Remembers a token.
   *
   * @param until when it can no longer be used
   * @throws NotAuthenticated when it has been used before, or cannot be remembered
   */
  synchronized void use(String issuer, String id, Instant until) throws NotAuthenticated {
    if (id.length() > LONGEST_ID) {
      throw new NotAuthenticated("its jti is too long");
    }
    purge();
    if (used.size() >= most) {
      throw new NotAuthenticated(
          "too many tokens at once to remember; see byrutine.access.cds-tokens.most-remembered");
    }
    if (used.putIfAbsent(issuer + ' ' + id, until) != null) {
      throw new NotAuthenticated("used before");
    }
  }

  private void purge() {
    Instant now = clock.instant();
    if (purged.isBefore(now.minus(BETWEEN_PURGES))) {
      used.values().removeIf(until -> until.isBefore(now));
      purged = now;
    }
  }
}
