package no.byrutine.maven;

import java.util.Locale;
import no.byrutine.checker.mutation.Progress;
import org.apache.maven.plugin.logging.Log;

/** Writes how far a mutation test has come, how fast it goes and what is left. */
final class ProgressLog implements Progress {

  private final Log log;
  private final long start = System.nanoTime();

  ProgressLog(Log log) {
    this.log = log;
  }

  @Override
  public void tried(int done, int all) {
    if (done > 0) {
      double rate = done / ((System.nanoTime() - start) / 1e9);
      log.info(
          String.format(
              Locale.ROOT,
              "%d of %d changes tried, %.1f a second, about %.0f s left",
              done,
              all,
              rate,
              (all - done) / rate));
    }
  }
}
