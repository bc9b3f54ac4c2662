package no.byrutine.maven;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackCompiler;
import no.byrutine.checker.analysis.AnalysisReport;
import no.byrutine.checker.analysis.DraftScenarios;
import no.byrutine.checker.analysis.PackAnalysis;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Reasons about the pack's rules together: contradictions, overlaps, gaps, conditions that cannot
 * hold, rules that cannot fire. Each finding that is not answered in {@code analysis.yaml} is
 * written as a scenario, under {@code target/byrutine/analysis}.
 */
@Mojo(
    name = "analyse",
    defaultPhase = LifecyclePhase.TEST,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class AnalyseMojo extends PackMojo {

  /** Fail when a finding is not answered. */
  @Parameter(property = "byrutine.analysis.answered", defaultValue = "false")
  private boolean answered;

  @Override
  void run(ClassLoader loader) throws MojoExecutionException, MojoFailureException {
    CompiledPack compiled = compiled(loader);
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
    PackAnalysis analysis = PackAnalysis.of(compiled, loader, today);
    AnalysisReport report = new AnalysisReport(analysis);
    write(Path.of("analysis.txt"), report.text());
    write(Path.of("analysis.json"), report.json());
    write(Path.of("analysis.html"), report.html());
    drafts(loader, compiled, analysis);
    analysis.open().forEach(finding -> getLog().warn(AnalysisReport.line(finding)));
    getLog().info(report.summary());
    if (answered && !analysis.open().isEmpty()) {
      throw new MojoFailureException(
          analysis.open().size() + " findings are not answered in analysis.yaml, listed above.");
    }
  }

  private void drafts(ClassLoader loader, CompiledPack compiled, PackAnalysis analysis)
      throws MojoExecutionException {
    DraftScenarios drafts =
        new DraftScenarios(
            new PackCompiler(loader).load(compiled),
            ScenarioReader.read(ScenarioFiles.in(pack().toPath())));
    // Those of an earlier run may be of findings that are answered now.
    clear(Path.of("analysis"));
    for (Map.Entry<String, String> draft : drafts.of(analysis.open()).entrySet()) {
      write(Path.of("analysis").resolve(draft.getKey()), draft.getValue());
    }
  }
}
