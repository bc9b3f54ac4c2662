package no.byrutine.benchmarks.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.byrutine.benchmarks.Figure;
import no.byrutine.benchmarks.bulk.Command.Took;

/** Decides egenandel for made-up residents on long stay, in runs of different sizes. */
public final class BulkTest {

  private static final String BULK = "no.byrutine.bulk.Bulk";
  private static final String PLAIN = "no.byrutine.bulk.decide.PlainLoop";
  private static final String POLICY =
      """
      {"grunnbeloep-langtid": "gjeldende", "minstebeloep-egen-disposisjon": "fordel-av-fribeloep",
       "avrunding-aar": "ned-til-krone", "avrunding-maaned": "ned-til-krone"}
      """;

  private final Command command;
  private final Path folder;
  private final List<Integer> sizes;
  private final int compared;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * Runs of this repository, as it is built.
   *
   * @param quick up to 30 000 cases instead of a million
   */
  public BulkTest(Path repository, boolean quick) throws IOException {
    this.command = new Command(repository, "3g");
    this.folder = Files.createTempDirectory("byrutine-bulk");
    this.sizes = quick ? List.of(10_000, 30_000) : List.of(10_000, 100_000, 1_000_000);
    this.compared = quick ? 30_000 : 100_000;
  }

  /** Runs everything; ratios first. */
  public List<Figure> measure() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("policy.json"), POLICY);
    try {
      for (int size : sizes) {
        measure(size);
      }
    } finally {
      delete(folder);
    }
    List<Figure> all = new ArrayList<>(ratios());
    all.addAll(figures);
    return all;
  }

  private void measure(int size) throws IOException, InterruptedException {
    Path input = folder.resolve("residents-" + size);
    String residents = String.valueOf(size);
    command.run(
        BULK,
        "generate",
        "--output",
        input.toString(),
        "--residents",
        residents,
        "--group",
        "LONG_STAY");
    figures.add(new Figure("bulk." + size + ".input", megabytes(input), "MB"));
    add(size, "2-cores", decided(input, "local[2]"));
    if (size == compared) {
      add(size, "1-core", decided(input, "local[1]"));
      add(size, "withoutSpark", command.run(PLAIN, input.toString(), policy(), "2"));
    }
    delete(input);
  }

  private Took decided(Path input, String master) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Took took =
        command.run(
            BULK,
            "decide",
            "--input",
            input.toString(),
            "--output",
            output.toString(),
            "--pack",
            "egenandel",
            "--on",
            "2025-06-01",
            "--policy",
            policy(),
            "--master",
            master);
    delete(output);
    return took;
  }

  private String policy() {
    return folder.resolve("policy.json").toString();
  }

  private void add(int size, String how, Took took) {
    String name = "bulk." + size + "." + how;
    figures.add(new Figure(name + ".time", took.seconds(), "s"));
    figures.add(new Figure(name + ".rate", size / took.seconds(), "cases/s"));
    figures.add(new Figure(name + ".processor", took.processor(), "s"));
    figures.add(new Figure(name + ".memory", took.mebibytes(), "MiB"));
  }

  private List<Figure> ratios() {
    String of = "bulk." + compared;
    Figure both = rate(compared, "2-cores");
    return List.of(
        both.over("ratio." + of + ".2-cores/1-core", rate(compared, "1-core")),
        both.over("ratio." + of + ".2-cores/withoutSpark", rate(compared, "withoutSpark")),
        beyond("time", "wall"),
        beyond("processor", "processor"));
  }

  /** What each case more costs, between the two largest runs: a start has no part in it. */
  private Figure beyond(String measure, String name) {
    int last = sizes.get(sizes.size() - 1);
    int next = sizes.get(sizes.size() - 2);
    double more =
        named("bulk." + last + ".2-cores." + measure).value()
            - named("bulk." + next + ".2-cores." + measure).value();
    return new Figure("bulk.caseMore." + name, more / (last - next) * 1e6, "us");
  }

  private Figure rate(int size, String how) {
    return named("bulk." + size + "." + how + ".rate");
  }

  private Figure named(String name) {
    return figures.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static double megabytes(Path input) throws IOException {
    try (Stream<Path> files = Files.list(input)) {
      return files.mapToLong(file -> file.toFile().length()).sum() / 1e6;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
