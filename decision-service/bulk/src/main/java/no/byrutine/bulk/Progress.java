package no.byrutine.bulk;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;

/** Says on stderr how far a run has come, how fast it goes and how long it may take. */
final class Progress extends SparkListener implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final SparkContext spark;
  private final LongAccumulator cases;
  private final int parts;
  private final int before;
  private final long begun = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();
  private long said;

  private Progress(SparkContext spark, LongAccumulator cases, int parts, int before) {
    this.spark = spark;
    this.cases = cases;
    this.parts = parts;
    this.before = before;
    this.said = begun;
  }

  static Progress of(SparkContext spark, LongAccumulator cases, int parts, int before) {
    Progress progress = new Progress(spark, cases, parts, before);
    spark.addSparkListener(progress);
    return progress;
  }

  /** Reading has tasks too; those that decide are the last stage's. */
  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    if (task.taskType().equals("ResultTask") && task.reason().equals(Success$.MODULE$)) {
      done.incrementAndGet();
      long now = System.nanoTime();
      if (now - said > PAUSE.toNanos()) {
        said = now;
        System.err.println(line(done.get(), cases.value(), Duration.ofNanos(now - begun)));
      }
    }
  }

  void end() {
    System.err.println(line(parts, cases.value(), Duration.ofNanos(System.nanoTime() - begun)));
  }

  /**
   * Parts that were done before are passed in no time: they say nothing of how long the rest is.
   */
  private String line(int passed, long decided, Duration taken) {
    double seconds = Math.max(taken.toMillis(), 1) / 1000.0;
    int now = Math.max(0, passed - before);
    int left = parts - before - now;
    String rest = now == 0 || left <= 0 ? "" : ", about " + rounded(seconds / now * left) + " left";
    return String.format(
        Locale.ROOT,
        "%d of %d parts, %d cases, %.0f cases/s%s",
        Math.min(passed, parts),
        parts,
        decided,
        decided / seconds,
        rest);
  }

  private static String rounded(double seconds) {
    return seconds < 90 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
  }

  @Override
  public void close() {
    spark.removeSparkListener(this);
  }
}
