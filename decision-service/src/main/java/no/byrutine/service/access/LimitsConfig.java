package no.byrutine.service.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much at once. How large a body may be stands in {@code byrutine.body.most-bytes}. */
@ConfigMapping(prefix = "byrutine.limits")
interface LimitsConfig {

  /**
   * How many calls are under way at once; one more is asked to come back. It is more than there are
   * threads, so that a burst waits for a moment instead.
   */
  @WithDefault("256")
  int calls();

  /** How many of them may be batches. */
  @WithDefault("2")
  int batches();

  /** How long a call may take, other than a batch, which is read and answered at the same time. */
  @WithDefault("30S")
  Duration time();

  /** How large the head of a request may be: the names and values of its fields. */
  @WithDefault("16384")
  int headerBytes();

  Rate rate();

  /** How often one caller may call. In development mode nobody is counted. */
  interface Rate {

    /** So many in each period; after a quiet time they may come all at once. */
    @WithDefault("2000")
    long calls();

    @WithDefault("10S")
    Duration period();
  }
}
