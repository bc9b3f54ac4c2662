package no.byrutine.service.replay;

import jakarta.inject.Singleton;
import java.util.Optional;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;

/** The versions of packs that are loaded: of each pack, the one that the engine decides by. */
@Singleton
final class PackVersions {

  private final DecisionEngine engine;

  PackVersions(DecisionEngine engine) {
    this.engine = engine;
  }

  /**
   * The pack that decided, or else the one that decides now.
   *
   * @throws BadInput when there is no pack of that id any more
   */
  Pack nearest(PackRef ref) {
    return loaded(ref).orElseGet(() -> engine.pack(ref.id()));
  }

  /** The pack with this digest. */
  private Optional<Pack> loaded(PackRef ref) {
    return engine.packs().stream()
        .filter(pack -> pack.id().equals(ref.id()))
        .filter(pack -> pack.ref().digest().equals(ref.digest()))
        .findFirst();
  }

  /**
   * The pack of this version.
   *
   * @throws BadInput when it is not loaded
   */
  Pack version(String id, String version) {
    Pack pack = engine.pack(id);
    if (!pack.ref().version().equals(version)) {
      throw unknown(pack.ref().version());
    }
    return pack;
  }

  private static BadInput unknown(String loaded) {
    return new BadInput(
        new Issue(
            "not-found",
            "version",
            new Words(
                "Denne versjonen av rutinen er ikke lastet. Lastet: " + loaded + ".",
                "This version of the pack is not loaded. Loaded: " + loaded + ".")));
  }
}
