package no.byrutine.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
            .warmupIterations(5)
            .warmupTime(TimeValue.seconds(3))
            .measurementIterations(quick ? 3 : 5)
            .measurementTime(TimeValue.seconds(2));
    List<Figure> figures = new ArrayList<>();
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark().replaceAll(".*\\.", "");
      Figure time = new Figure("egenandel." + name, result.getPrimaryResult().getScore(), "us");
      figures.add(time);
      double bytes =
          Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm")).getScore();
      figures.add(new Figure("egenandel." + name + ".allocated", bytes, "B"));
    }
    List<Figure> ratios = new ArrayList<>();
    Figure plain = named("egenandel.plainJava", figures);
    Figure fromFacts = named("egenandel.fromFacts", figures);
    ratios.add(fromFacts.over("ratio.fromFacts/plainJava", plain));
    ratios.add(named("egenandel.fromJson", figures).over("ratio.fromJson/plainJava", plain));
    ratios.add(named("egenandel.read", figures).over("ratio.read/fromFacts", fromFacts));
    ratios.addAll(figures);
    return ratios;
  }

  private static Figure named(String name, List<Figure> figures) {
    return figures.stream().filter(figure -> figure.name().equals(name)).findFirst().orElseThrow();
  }
}
