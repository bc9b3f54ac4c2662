package no.byrutine.service.operations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the service looks after itself. */
@ConfigMapping(prefix = "byrutine.health")
interface HealthConfig {

  /** How often every pack is asked to decide its example. */
  @WithDefault("10s")
  Duration interval();

  /**
   * How long ago the last round may have ended before the service counts as hung: a round takes
   * milliseconds, so this is for a machine under the heaviest load.
   */
  @WithDefault("2m")
  Duration patience();
}
