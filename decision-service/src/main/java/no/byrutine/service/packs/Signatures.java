package no.byrutine.service.packs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.signature.PackContent;
import no.byrutine.engine.signature.TrustedKeys;

/** What this service asks of packs: a signature by a key that counts, or none. */
@Singleton
final class Signatures {

  private final Optional<TrustedKeys> keys;

  @Inject
  Signatures(SignatureConfig config) {
    this(
        config.signatures() == SignatureConfig.Demand.REQUIRED
            ? Optional.of(TrustedKeys.in(folder(config)))
            : Optional.empty());
  }

  private Signatures(Optional<TrustedKeys> keys) {
    this.keys = keys;
  }

  /** None is asked for. */
  static Signatures optional() {
    return new Signatures(Optional.empty());
  }

  private static Path folder(SignatureConfig config) {
    return config
        .trustedKeys()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "byrutine.packs.signatures=required, and no key is trusted."
                        + " Set byrutine.packs.trusted-keys to the folder of the public keys."));
  }

  /** The packs that came with the service. */
  DecisionEngine installed() {
    return keys.map(DecisionEngine::ofInstalledPacks).orElseGet(DecisionEngine::ofInstalledPacks);
  }

  /**
   * Refuses the files of a pack's jar that are not signed as they must be.
   *
   * @throws PackException when they are not
   */
  void check(Map<String, byte[]> files) {
    keys.ifPresent(trusted -> trusted.verify(PackContent.of(files)));
  }
}
