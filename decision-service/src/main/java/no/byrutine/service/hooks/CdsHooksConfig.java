package no.byrutine.service.hooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How the CDS Hooks doors answer. */
@ConfigMapping(prefix = "byrutine.cds-hooks")
interface CdsHooksConfig {

  /** Whether the answers also have what the 3.0 ballot adds. */
  @WithName("3-0-ballot")
  @WithDefault("false")
  boolean ballot3();
}
