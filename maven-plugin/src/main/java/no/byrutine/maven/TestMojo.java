package no.byrutine.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.byrutine.checker.PackCompiler;
import no.byrutine.checker.ScenarioReport;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Neighbours;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import no.byrutine.engine.scenario.ScenarioRunner;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Runs the pack's scenarios and says, for each that fails, what was expected and what came. */
@Mojo(
    name = "test",
    defaultPhase = LifecyclePhase.TEST,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    requiresProject = false,
    threadSafe = true)
public final class TestMojo extends PackMojo {

  /** Run only the cases whose name or file holds this text. */
  @Parameter(property = "byrutine.test", defaultValue = "")
  private String test = "";

  /**
   * Ask each case again with its facts in another order, with each fact twice, and without each
   * input: the decision must be the same, or say itself what is missing. And ask for it beside the
   * next one, when the pack decides about several: neither may touch the other.
   */
  @Parameter(property = "byrutine.robust", defaultValue = "true")
  private boolean robust;

  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  @Parameter(property = "maven.test.skip", defaultValue = "false")
  private boolean skip;

  /** Run the scenarios of this folder instead of the pack's own. */
  @Parameter(property = "byrutine.scenarios")
  private @Nullable File scenarios;

  @Override
  void run(ClassLoader loader) throws MojoExecutionException, MojoFailureException {
    if (skip || skipTests) {
      getLog().info("The scenarios are not run.");
      return;
    }
    Pack tested = new PackCompiler(loader).load(compiled(loader));
    ScenarioRunner runner = new ScenarioRunner(tested);
    List<Scenario> all = ScenarioReader.read(scenarioFiles());
    Neighbours neighbours = new Neighbours(tested.definition(), all);
    List<ScenarioRunner.Result> results =
        all.stream()
            .filter(this::isWanted)
            .map(one -> robust ? runner.runRobust(one, neighbours) : runner.run(one))
            .toList();
    ScenarioReport report = new ScenarioReport(tested, results);
    write(Path.of("scenarios.md"), report.markdown());
    write(reports().resolve("TEST-byrutine-" + tested.id() + ".xml"), report.junitXml());
    judge(tested, results, report);
  }

  @Override
  Map<String, String> scenarioFiles() {
    return scenarios == null ? super.scenarioFiles() : ScenarioFiles.of(scenarios.toPath());
  }

  private String folder() {
    return scenarios == null ? "scenarios/" : scenarios.getPath();
  }

  /** Where build servers look for test results. */
  private Path reports() {
    return isBare()
        ? target().resolve("surefire-reports")
        : Path.of(project().getBuild().getDirectory(), "surefire-reports");
  }

  private boolean isWanted(Scenario scenario) {
    String wanted = test == null ? "" : test.toLowerCase(Locale.ROOT);
    return scenario.name().toLowerCase(Locale.ROOT).contains(wanted)
        || scenario.file().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private void judge(Pack tested, List<ScenarioRunner.Result> results, ScenarioReport report)
      throws MojoFailureException {
    List<ScenarioRunner.Result> failed =
        results.stream().filter(result -> !result.passed()).toList();
    failed.forEach(result -> getLog().error(result.report()));
    boolean all = scenarios == null && (test == null || test.isEmpty());
    if (results.isEmpty()) {
      throw new MojoFailureException(
          test == null || test.isEmpty()
              ? "There are no scenarios. Add one in " + folder() + "."
              : "No scenario matches '" + test + "'.");
    }
    if (all) {
      report.neverFired().forEach(id -> getLog().warn("No scenario fires the rule " + id));
      report
          .withoutNearMiss()
          .forEach(id -> getLog().warn("No scenario is a near miss of the rule " + id));
    }
    getLog()
        .info("%s: %d scenarios, %d failed".formatted(tested.id(), results.size(), failed.size()));
    if (!failed.isEmpty()) {
      throw new MojoFailureException(
          failed.size() + " of " + results.size() + " scenarios failed, listed above.");
    }
    boolean untested = !report.neverFired().isEmpty() || !report.withoutNearMiss().isEmpty();
    if (all && untested && tested.definition().status().equals("active")) {
      throw new MojoFailureException(
          "An active pack has scenarios for both sides of every rule; those without are listed above.");
    }
  }
}
