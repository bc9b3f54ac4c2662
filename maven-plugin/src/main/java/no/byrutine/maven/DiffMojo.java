package no.byrutine.maven;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import no.byrutine.checker.difference.Case;
import no.byrutine.checker.difference.DifferenceReport;
import no.byrutine.checker.difference.PackDifference;
import no.byrutine.checker.difference.PackVersion;
import no.byrutine.engine.Context;
import no.byrutine.engine.Policy;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Says what this pack decides otherwise than an earlier version of it: over the pack's scenarios,
 * or over a file of Bundles, one on each line.
 */
@Mojo(
    name = "diff",
    requiresDependencyResolution = ResolutionScope.COMPILE,
    requiresProject = false,
    threadSafe = true)
public final class DiffMojo extends PackMojo {

  /** The earlier version: a pack's jar, or its folder with {@code target/classes}. */
  @Parameter(property = "byrutine.diff.earlier", required = true)
  private File earlier;

  /** A Bundle on each line; without it, the pack's scenarios. */
  @Parameter(property = "byrutine.diff.cases")
  private File cases;

  /** The day whose law applies to the Bundles. */
  @Parameter(property = "byrutine.diff.on")
  private String on;

  /** What the city has chosen, for the Bundles: a properties file, parameter to value. */
  @Parameter(property = "byrutine.diff.policy")
  private File policy;

  @Override
  void run(ClassLoader loader) throws MojoExecutionException, MojoFailureException {
    // Not the project's own class path: it has the classes of this version, and there are two.
    ClassLoader engine = getClass().getClassLoader();
    PackDifference difference =
        PackDifference.between(
            PackVersion.in(earlier.toPath(), engine),
            PackVersion.in(pack().toPath(), classes(), engine),
            cases == null
                ? Case.of(ScenarioReader.read(ScenarioFiles.in(pack().toPath())))
                : bundles());
    DifferenceReport report = new DifferenceReport(difference);
    write(Path.of("difference.txt"), report.text());
    write(Path.of("difference.json"), report.json());
    write(Path.of("difference.html"), report.html());
    report.text().lines().forEach(getLog()::info);
  }

  private List<Case> bundles() throws MojoExecutionException, MojoFailureException {
    try {
      Context context = Context.on(day()).with(Policy.of("diff", choices()));
      return Case.of(Files.readAllLines(cases.toPath()), context);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read " + cases, e);
    }
  }

  private LocalDate day() throws MojoFailureException {
    try {
      return LocalDate.parse(on == null ? "" : on);
    } catch (DateTimeException e) {
      throw new MojoFailureException(
          "byrutine.diff.cases needs byrutine.diff.on, a day such as 2026-01-31.", e);
    }
  }

  private Map<String, String> choices() throws IOException {
    Properties read = new Properties();
    if (policy != null) {
      try (Reader reader = Files.newBufferedReader(policy.toPath())) {
        read.load(reader);
      }
    }
    Map<String, String> choices = new TreeMap<>();
    read.stringPropertyNames().forEach(name -> choices.put(name, read.getProperty(name)));
    return choices;
  }
}
