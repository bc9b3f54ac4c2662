package no.byrutine.checker.guard;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;

/**
 * Gives the rule compiler a time and a share of the memory. It works in a daemon thread of its own,
 * which is left alone when it has used them up: Java cannot stop it, but the build goes on to say
 * what was wrong, and ends.
 *
 * @param time how long the compiler may work
 */
public record CompileGuard(Duration time) {

  /** Many times what the largest pack needs on a slow machine. */
  public static final Duration USUAL = Duration.ofMinutes(5);

  private static final Duration STEP = Duration.ofMillis(100);
  private static final double FULL = 0.95;
  private static final String MORE_TIME =
      "Split the rule, or give the compiler more time: -Dbyrutine.compile.timeout=SECONDS.";
  private static final String MORE_MEMORY =
      "Split the rule, or give Maven more memory: MAVEN_OPTS=-Xmx2g.";

  /**
   * What is compiled, for the message.
   *
   * @param file the file of the rule that is most likely to be too much
   * @param line the line of that rule
   * @param what what is compiled, in words
   */
  public record Work(String file, int line, String what) {

    private PackException stopped(String why, String mend) {
      String text = "The rule compiler %s while compiling %s.".formatted(why, what);
      return new PackException(new PackProblem(file, line, 0, text, mend));
    }
  }

  /**
   * Does the work.
   *
   * @throws PackException when it takes too much, or as the work itself throws it
   */
  public <T> T run(Work work, Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "byrutine-rule-compiler");
    thread.setDaemon(true);
    thread.start();
    try {
      return await(work, future);
    } catch (ExecutionException e) {
      throw failure(work, Optional.ofNullable(e.getCause()).orElse(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw work.stopped("was interrupted", "Run the goal again.");
    } finally {
      future.cancel(true);
    }
  }

  private <T> T await(Work work, FutureTask<T> future)
      throws ExecutionException, InterruptedException {
    for (Duration left = time; !left.isNegative(); left = left.minus(STEP)) {
      try {
        return future.get(STEP.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (memoryIsFull()) {
          throw work.stopped("ran out of memory", MORE_MEMORY);
        }
      }
    }
    throw work.stopped("was stopped after " + time.toSeconds() + " s", MORE_TIME);
  }

  private static RuntimeException failure(Work work, Throwable cause) {
    if (cause instanceof StackOverflowError) {
      return work.stopped("met conditions that are nested too deeply", "Split the rule.");
    }
    if (cause instanceof OutOfMemoryError) {
      return work.stopped("ran out of memory", MORE_MEMORY);
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  /** Whether a collection of garbage has left next to nothing free: what is used is in use. */
  private static boolean memoryIsFull() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .filter(pool -> pool.isUsageThresholdSupported())
        .map(MemoryPoolMXBean::getCollectionUsage)
        .anyMatch(CompileGuard::isFull);
  }

  private static boolean isFull(@org.jspecify.annotations.Nullable MemoryUsage usage) {
    return usage != null && usage.getMax() > 0 && usage.getUsed() > FULL * usage.getMax();
  }
}
