package no.byrutine.service.decide;

import java.util.Optional;
import java.util.UUID;
import no.byrutine.decision.Decision;

/**
 * A decision and where it is kept.
 *
 * @param record the id in the log; empty when it could not be recorded and is given all the same
 */
public record Recorded(Optional<UUID> record, Decision decision) {

  /** The id as text. */
  public Optional<String> id() {
    return record.map(UUID::toString);
  }
}
