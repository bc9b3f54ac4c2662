package no.byrutine.service.swap;

import java.time.OffsetDateTime;
import java.util.Optional;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;

/**
 * A version that lies in the folder and may not run.
 *
 * @param file its name
 * @param pack which pack it is of; empty when that cannot be read
 * @param why what it failed at, and what to do
 * @param at when it was tried
 */
public record RefusedVersion(String file, Optional<PackRef> pack, Words why, OffsetDateTime at) {

  boolean isOf(String id) {
    return pack.filter(ref -> ref.id().equals(id)).isPresent();
  }

  /** The file and the version, for a line in a log or a health check. */
  public String brief() {
    return pack.map(ref -> ref.version() + " in ").orElse("") + file + " was refused: " + why.en();
  }
}
