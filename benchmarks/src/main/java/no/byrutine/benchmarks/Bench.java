package no.byrutine.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the measurements, prints one line a figure, and writes {@code docs/performance.md}. */
public final class Bench {

  private Bench() {}

  /**
   * @param arguments {@code --quick} for a short run; the repository's folder last
   */
  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    boolean quick = List.of(arguments).contains("--quick");
    Path repository = Path.of(arguments[arguments.length - 1]);
    List<Figure> figures = new ArrayList<>();
    figures.addAll(decisions(quick));
    figures.addAll(new ColdStart(repository).measure(quick ? 1 : 5));
    figures.forEach(System.out::println);
    Report.write(repository.resolve("docs/performance.md"), figures, Arrays.asList(arguments));
  }

  private static List<Figure> decisions(boolean quick) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(EgenandelBenchmark.class.getName())
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .forks(quick ? 1 : 3)
            .warmupIterations(quick ? 3 : 5)
            .warmupTime(TimeValue.seconds(quick ? 1 : 2))
            .measurementIterations(quick ? 3 : 5)
            .measurementTime(TimeValue.seconds(quick ? 1 : 2));
    Map<String, Figure> times = new TreeMap<>();
    List<Figure> figures = new ArrayList<>();
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark().replaceAll(".*\\.", "");
      Figure time = new Figure("egenandel." + name, result.getPrimaryResult().getScore(), "us");
      times.put(name, time);
      figures.add(time);
      double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
      figures.add(new Figure("egenandel." + name + ".allocated", bytes, "B"));
    }
    List<Figure> ratios = new ArrayList<>();
    ratios.add(times.get("fromFacts").over("ratio.fromFacts/plainJava", times.get("plainJava")));
    ratios.add(times.get("fromJson").over("ratio.fromJson/plainJava", times.get("plainJava")));
    ratios.add(times.get("read").over("ratio.read/fromFacts", times.get("fromFacts")));
    ratios.addAll(figures);
    return ratios;
  }
}
