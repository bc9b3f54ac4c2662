package no.byrutine.trial;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** What one decision costs, over and over for some seconds. */
final class Timing {

  private static final double NANOS = 1e9;
  private static final double MICRO = 1e3;

  private final long nanos;

  Timing(double seconds) {
    this.nanos = (long) (seconds * NANOS);
  }

  /** So much of it. */
  record Amount(double value, String unit) {}

  /** What is timed: to decide the case, which is made ready once. */
  static <P, D> Runnable of(Contender<P, D> contender, Case given) {
    P prepared = contender.prepare(given);
    return () -> Objects.requireNonNull(contender.decide(prepared));
  }

  /** Lets the compiler do its work, for twice as long as a measurement. */
  void warm(Runnable decision) {
    repeat(decision, new Histogram(3), 2 * nanos);
  }

  /** Mean, percentiles and throughput of one thread, and what a decision allocates. */
  Map<String, Amount> alone(Runnable decision) {
    Histogram times = new Histogram(3);
    long before = allocated();
    long took = repeat(decision, times, nanos);
    double bytes = allocated() - before;
    long many = times.getTotalCount();
    Map<String, Amount> amounts = new LinkedHashMap<>();
    amounts.put("mean", new Amount(took / MICRO / many, "us"));
    for (int percentile : List.of(50, 95, 99)) {
      double time = times.getValueAtPercentile(percentile) / MICRO;
      amounts.put("p" + percentile, new Amount(time, "us"));
    }
    amounts.put("throughput", new Amount(many * NANOS / took, "decisions/s"));
    amounts.put("allocated", new Amount(bytes / many, "B"));
    return amounts;
  }

  /** Decisions a second of all at the same time, each in a thread of its own. */
  double together(List<Runnable> decisions) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(decisions.size());
    try {
      List<Callable<Double>> rates = new ArrayList<>();
      decisions.forEach(decision -> rates.add(() -> rate(decision)));
      double sum = 0;
      for (Future<Double> rate : threads.invokeAll(rates)) {
        sum += rate.get();
      }
      return sum;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A decision failed beside another", e);
    } finally {
      threads.shutdown();
    }
  }

  private double rate(Runnable decision) {
    Histogram times = new Histogram(3);
    long took = repeat(decision, times, nanos);
    return times.getTotalCount() * NANOS / took;
  }

  /** At least once. */
  private static long repeat(Runnable decision, Histogram times, long nanos) {
    long start = System.nanoTime();
    long last = start;
    do {
      decision.run();
      long now = System.nanoTime();
      times.recordValue(now - last);
      last = now;
    } while (last - start < nanos);
    return last - start;
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
