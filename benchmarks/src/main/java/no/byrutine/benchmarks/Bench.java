package no.byrutine.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.byrutine.benchmarks.author.AuthorTest;
import no.byrutine.benchmarks.bulk.BulkTest;
import no.byrutine.benchmarks.load.LoadTest;
import no.byrutine.benchmarks.peers.PeersTest;
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
   * Runs the benchmarks, or with {@code load} or {@code bulk} first among the arguments the load
   * test or the bulk runs. With {@code peers} it runs the peers alone, with {@code steady} ten
   * minutes of steady load, with {@code author} the goals of a rule author, and writes no page.
   *
   * @param arguments {@code --quick} for a short run; the repository's folder last
   */
  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    List<String> given = List.of(arguments);
    boolean quick = given.contains("--quick");
    Path repository = Path.of(arguments[arguments.length - 1]);
    if (given.get(0).equals("load")) {
      List<Figure> figures = new LoadTest(repository, quick).measure();
      written(figures, Report.load(quick), repository.resolve("docs/performance-load.md"));
    } else if (given.get(0).equals("bulk")) {
      List<Figure> figures = new BulkTest(repository, quick).measure();
      written(figures, Report.bulk(quick), repository.resolve("docs/performance-bulk.md"));
    } else if (given.get(0).equals("steady")) {
      new LoadTest(repository, quick).steady().forEach(System.out::println);
    } else if (given.get(0).equals("author")) {
      new AuthorTest(repository, quick).measure().forEach(System.out::println);
    } else if (given.get(0).equals("peers")) {
      new PeersTest(repository, quick).measure().forEach(System.out::println);
    } else {
      List<Figure> figures = new ArrayList<>(new PeersTest(repository, quick).measure());
      figures.addAll(decisions(quick));
      figures.addAll(new ColdStart(repository).measure(quick ? 3 : 5));
      figures.sort(Comparator.comparing(figure -> !figure.isRatio()));
      written(figures, Report.decisions(quick), repository.resolve("docs/performance.md"));
    }
  }

  private static void written(List<Figure> figures, Report report, Path file) throws IOException {
    figures.forEach(System.out::println);
    report.write(file, figures);
  }

  private static List<Figure> decisions(boolean quick) throws RunnerException {
    List<Figure> figures = new ArrayList<>();
    // The compiler is done with it late: with less, this one is measured half warm.
    figures.addAll(
        measured(options(quick ? 1 : 3, 5, quick ? 3 : 5, 3, 2), EgenandelBenchmark.class));
    figures.addAll(
        measured(
            quick ? options(1, 3, 3, 1, 1) : options(3, 5, 5, 3, 2),
            UtdelingBenchmark.class,
            FraBenchmark.class,
            CampaignBenchmark.class,
            RoundBenchmark.class,
            EngineBenchmark.class,
            ReadBenchmark.class));
    List<Figure> ratios = new ArrayList<>();
    ratios.add(ratio("egenandel.fromFacts", "egenandel.plainJava", figures));
    ratios.add(ratio("egenandel.fromFacts", "egenandel.bareSession", figures));
    ratios.add(ratio("egenandel.fromJson", "egenandel.plainJava", figures));
    ratios.add(ratio("egenandel.read", "egenandel.fromFacts", figures));
    ratios.add(ratio("egenandel.fromFactsAmongMany", "egenandel.fromFacts", figures));
    ratios.add(
        named("egenandel.fromFacts", figures)
            .times(2)
            .over(
                "ratio.egenandel.throughput.twoThreads/one",
                named("egenandel.fromFactsOnTwoThreads", figures)));
    ratios.add(ratio("read.hapiParse", "read.facts", figures));
    ratios.add(ratio("read.hapiParse.allocated", "read.facts.allocated", figures));
    ratios.add(ratio("utdeling.fromFacts", "utdeling.plainJava", figures));
    ratios.add(ratio("utdeling.fromJson", "utdeling.plainJava", figures));
    ratios.add(ratio("utdeling.fromFacts", "engine.noFacts", figures));
    ratios.add(ratio("fra.fromFacts", "fra.plainJava", figures));
    ratios.add(ratio("campaign.fromFacts", "campaign.plainJava", figures));
    ratios.add(ratio("campaign.fromFacts", "campaign.fromFactsTenth", figures));
    ratios.addAll(figures);
    return ratios;
  }

  private static ChainedOptionsBuilder options(
      int forks, int warmups, int iterations, int warmupSeconds, int seconds) {
    return new OptionsBuilder()
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .forks(forks)
        .warmupIterations(warmups)
        .warmupTime(TimeValue.seconds(warmupSeconds))
        .measurementIterations(iterations)
        .measurementTime(TimeValue.seconds(seconds));
  }

  /** The time and the allocated bytes of each benchmark, named by its class and method. */
  private static List<Figure> measured(ChainedOptionsBuilder options, Class<?>... benchmarks)
      throws RunnerException {
    for (Class<?> benchmark : benchmarks) {
      options.include(benchmark.getName());
    }
    List<Figure> figures = new ArrayList<>();
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult result : results) {
      String name = name(result.getParams().getBenchmark());
      figures.add(new Figure(name, result.getPrimaryResult().getScore(), "us"));
      double bytes =
          Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm")).getScore();
      figures.add(new Figure(name + ".allocated", bytes, "B"));
    }
    return figures;
  }

  /** {@code utdeling.fromFacts} for the method {@code fromFacts} of {@code UtdelingBenchmark}. */
  private static String name(String benchmark) {
    String[] parts = benchmark.split("\\.", -1);
    String type = parts[parts.length - 2].replace("Benchmark", "").toLowerCase(Locale.ROOT);
    return type + "." + parts[parts.length - 1];
  }

  /** Named by the case, and by the other case as well when it is another. */
  private static Figure ratio(String one, String other, List<Figure> figures) {
    String type = one.substring(0, one.indexOf('.') + 1);
    String over = other.startsWith(type) ? other.substring(type.length()) : other;
    return named(one, figures).over("ratio." + one + "/" + over, named(other, figures));
  }

  private static Figure named(String name, List<Figure> figures) {
    return figures.stream().filter(figure -> figure.name().equals(name)).findFirst().orElseThrow();
  }
}
