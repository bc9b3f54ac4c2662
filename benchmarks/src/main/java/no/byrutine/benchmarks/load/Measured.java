package no.byrutine.benchmarks.load;

import java.util.List;
import no.byrutine.benchmarks.Figure;
import org.HdrHistogram.Histogram;

/**
 * What came of a measurement.
 *
 * @param microseconds the time of each answer
 * @param faults the calls with another status than 200, or without an answer
 * @param seconds how long it went on
 */
record Measured(Histogram microseconds, long faults, double seconds) {

  Measured {
    if (faults > 0) {
      throw new IllegalStateException(faults + " calls were not answered with 200");
    }
  }

  double perSecond() {
    return microseconds.getTotalCount() / seconds;
  }

  Figure throughput(String name) {
    return new Figure(name + ".throughput", perSecond(), "requests/s");
  }

  List<Figure> times(String name) {
    return List.of(time(name, "p50", 50), time(name, "p95", 95), time(name, "p99", 99));
  }

  private Figure time(String name, String suffix, double percentile) {
    double millis = microseconds.getValueAtPercentile(percentile) / 1000.0;
    return new Figure(name + "." + suffix, millis, "ms");
  }
}
