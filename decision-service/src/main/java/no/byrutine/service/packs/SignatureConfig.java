package no.byrutine.service.packs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Whether packs must be signed, and by whom. */
@ConfigMapping(prefix = "byrutine.packs")
interface SignatureConfig {

  /** Whether a pack runs only when it is signed. */
  @WithDefault("optional")
  Demand signatures();

  /** The folder of the keys that count. */
  Optional<Path> trustedKeys();

  /** What is asked of a pack. */
  enum Demand {
    /** Signed or not, it runs. */
    OPTIONAL,
    /** It runs when it is signed by a key that counts for it. */
    REQUIRED
  }
}
