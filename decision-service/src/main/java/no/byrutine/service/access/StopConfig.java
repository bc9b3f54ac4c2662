package no.byrutine.service.access;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How the service ends when it is asked to (SIGTERM). */
@ConfigMapping(prefix = "byrutine.stop")
interface StopConfig {

  /**
   * How long calls are still let in when the service is no longer ready, for those who have not
   * heard of that yet.
   */
  Duration delay();

  /** How long the calls that have begun may then take. */
  Duration timeout();
}
