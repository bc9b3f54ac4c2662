package no.byrutine.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackCompiler;
import no.byrutine.checker.coverage.CoverageReport;
import no.byrutine.checker.coverage.Kind;
import no.byrutine.checker.coverage.PackCoverage;
import no.byrutine.engine.scenario.ScenarioReader;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Says what the pack's scenarios show: rules, rows of the catalogue, conditions on both sides,
 * numbers by date and choices, outcomes and texts. The report is {@code
 * target/byrutine/coverage.txt}, {@code .json} and {@code .html}. Each limit is in per cent.
 */
@Mojo(
    name = "coverage",
    defaultPhase = LifecyclePhase.TEST,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    requiresProject = false,
    threadSafe = true)
public final class CoverageMojo extends PackMojo {

  /** The least part of the rules that fire in a scenario. */
  @Parameter(property = "byrutine.coverage.rules", defaultValue = "100")
  private double rules;

  /** The least part of the rows of {@code coverage.yaml} that are accounted for. */
  @Parameter(property = "byrutine.coverage.rows", defaultValue = "100")
  private double rows;

  /** The least part of the conditions that both hold and stop their rule. */
  @Parameter(property = "byrutine.coverage.conditions", defaultValue = "0")
  private double conditions;

  /** The least part of the numbers that a decision rests on, and of the choices that are made. */
  @Parameter(property = "byrutine.coverage.parameters", defaultValue = "0")
  private double parameters;

  /** The least part of the outcomes and texts that somebody is told. */
  @Parameter(property = "byrutine.coverage.texts", defaultValue = "0")
  private double texts;

  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  @Parameter(property = "maven.test.skip", defaultValue = "false")
  private boolean skip;

  @Override
  boolean isDone() {
    return skip || skipTests;
  }

  @Override
  void run(ClassLoader loader) throws MojoExecutionException, MojoFailureException {
    CompiledPack compiled = compiled(loader);
    PackCoverage coverage =
        PackCoverage.of(
            compiled,
            new PackCompiler(loader).load(compiled),
            ScenarioReader.read(scenarioFiles()));
    CoverageReport report = new CoverageReport(coverage);
    write(Path.of("coverage.txt"), report.text());
    write(Path.of("coverage.json"), report.json());
    write(Path.of("coverage.html"), report.html());
    getLog().info(report.summary());
    judge(coverage);
  }

  private void judge(PackCoverage coverage) throws MojoFailureException {
    if (!coverage.failed().isEmpty()) {
      getLog()
          .warn(
              coverage.failed().size()
                  + " scenarios fail, and so show nothing. Run byrutine:test to see why.");
    }
    List<String> faults = new ArrayList<>();
    limits()
        .forEach(
            (kind, least) -> {
              if (coverage.percent(kind) < least) {
                coverage.uncovered(kind).forEach(item -> getLog().error(item.sentence()));
                faults.add(fault(coverage, kind, least));
              }
            });
    if (!faults.isEmpty()) {
      throw new MojoFailureException(
          String.join(" ", faults) + " Add a scenario for each of those listed above.");
    }
  }

  private Map<Kind, Double> limits() {
    Map<Kind, Double> limits = new EnumMap<>(Kind.class);
    limits.put(Kind.RULES, rules);
    limits.put(Kind.ROWS, rows);
    limits.put(Kind.CONDITIONS, conditions);
    limits.put(Kind.PARAMETERS, parameters);
    limits.put(Kind.TEXTS, texts);
    return limits;
  }

  private static String fault(PackCoverage coverage, Kind kind, double least) {
    return String.format(
        Locale.ROOT,
        "%.1f %% of the %s are covered, and at least %.1f %% must be (byrutine.coverage.%s).",
        // Rounded down: what is short of a limit never looks as if it were there.
        Math.floor(coverage.percent(kind) * 10) / 10,
        kind.code(),
        least,
        kind.code());
  }
}
