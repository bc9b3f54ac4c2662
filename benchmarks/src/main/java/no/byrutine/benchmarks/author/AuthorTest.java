package no.byrutine.benchmarks.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.benchmarks.Figure;

/**
 * Runs the goals of a rule author on the packs of the repository as an author does, each a start of
 * Maven, and kie-maven-plugin's {@code build} on the same rules.
 */
public final class AuthorTest {

  private static final String PACKS = "rules/packs/";
  private static final String PLUGIN = "no.byrutine:byrutine-maven-plugin:";
  private static final String KIE = "author.kie-maven-plugin.build";

  private final Path repository;
  private final boolean quick;
  private final Maven maven;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * @param quick without {@code mutate}
   */
  public AuthorTest(Path repository, boolean quick) {
    this.repository = repository;
    this.quick = quick;
    this.maven = new Maven(repository);
  }

  /** Runs everything; ratios first. */
  public List<Figure> measure() throws IOException, InterruptedException {
    List<String> packs = packs();
    String modules = packs.stream().map(pack -> PACKS + pack).collect(Collectors.joining(","));
    maven.run(repository, "install", "-DskipTests", "-pl", "maven-plugin," + modules, "-am");
    // The repository is warm when each has been run once.
    onPacks(modules, "validate", "-Dbyrutine.validate.again=true");
    Figure validate =
        figure("author.validate", onPacks(modules, "validate", "-Dbyrutine.validate.again=true"));
    figure("author.validate.unchanged", onPacks(modules, "validate"));
    figure("author.test", onPacks(modules, "test"));
    if (!quick) {
      figure("author.mutate.egenandel", onPacks(PACKS + "egenandel", "mutate"));
    }
    Path kie = new KieProject(repository, packs).write();
    maven.run(kie, "package");
    Figure build = figure(KIE, maven.run(kie, "clean", "package"));
    figures.add(0, validate.over("ratio.author.validate/kie-maven-plugin.build", build));
    return figures;
  }

  private double onPacks(String modules, String goal, String... more)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(PLUGIN + goal, "-pl", modules));
    arguments.addAll(List.of(more));
    return maven.run(repository, arguments.toArray(String[]::new));
  }

  private Figure figure(String name, double seconds) {
    Figure figure = new Figure(name, seconds, "s");
    figures.add(figure);
    return figure;
  }

  private List<String> packs() throws IOException {
    try (Stream<Path> folders = Files.list(repository.resolve(PACKS))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pack.yaml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
