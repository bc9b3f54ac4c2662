package no.byrutine.checker.mutation;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How far a mutation test has come.
 *
 * @param done mutants tried
 * @param all mutants to try
 * @param seconds since it began
 */
public record Progress(int done, int all, double seconds) {

  /** Mutants tried in a second. */
  public double rate() {
    return seconds > 0 ? done / seconds : 0;
  }

  @Override
  public String toString() {
    String left = done == 0 ? "" : ", about %.0f s left".formatted((all - done) / rate());
    return String.format(Locale.ROOT, "%d of %d changes tried, %.1f a second", done, all, rate())
        + left;
  }

  /** Tells the progress at any moment. */
  record Clock(int all, AtomicInteger done, long start) {

    Clock(int all, AtomicInteger done) {
      this(all, done, System.nanoTime());
    }

    Progress now() {
      return new Progress(done.get(), all, (System.nanoTime() - start) / 1e9);
    }
  }
}
