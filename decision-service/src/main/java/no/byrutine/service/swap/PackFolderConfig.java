package no.byrutine.service.swap;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where other versions of the packs are put. */
@ConfigMapping(prefix = "byrutine.packs")
interface PackFolderConfig {

  /** The folder; without one, the packs that came with the service run. */
  Optional<Path> folder();

  /**
   * How often the folder is looked at, and how long a file there must have been left alone before
   * it counts: somebody may still be writing it.
   */
  @WithDefault("10s")
  Duration interval();
}
