package no.byrutine.service.replay;

import jakarta.inject.Singleton;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.packs.Packs;

/** The versions of packs that are loaded, to decide an old case again. */
@Singleton
final class PackVersions {

  private final Packs packs;

  PackVersions(Packs packs) {
    this.packs = packs;
  }

  /**
   * The pack that decided, or else the one that decides now.
   *
   * @throws BadInput when there is no pack of that id any more
   */
  Pack nearest(PackRef ref) {
    return packs.ofDigest(ref.id(), ref.digest()).orElseGet(() -> packs.pack(ref.id()));
  }

  /**
   * The pack of this version.
   *
   * @throws BadInput when it is not loaded
   */
  Pack version(String id, String version) {
    Pack running = packs.pack(id);
    return packs.ofVersion(id, version).orElseThrow(() -> unknown(running.ref().version()));
  }

  private static BadInput unknown(String running) {
    return new BadInput(
        new Issue(
            "not-found",
            "version",
            new Words(
                "Denne versjonen av rutinen er ikke lastet. Den som gjelder nå: " + running + ".",
                "This version of the pack is not loaded. The one that runs: " + running + ".")));
  }
}
