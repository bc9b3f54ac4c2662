package no.byrutine.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    requiresProject = false,
    threadSafe = true)
public final class AnalyseMojo extends PackMojo {

  private static final String KEY = "analysis.key";

  /** Fail when a finding is not answered. */
  @Parameter(property = "byrutine.analysis.answered", defaultValue = "false")
  private boolean answered;

  /** Analyse again, also when nothing has changed. */
  @Parameter(property = "byrutine.analysis.again", defaultValue = "false")
  private boolean again;

  /** A pack that had nothing open, and is as it was, has nothing open. */
  @Override
  boolean isDone() throws MojoExecutionException {
    try {
      Path kept = target().resolve(KEY);
      if (again || !Files.isRegularFile(kept) || !Files.readString(kept).equals(key())) {
        return false;
      }
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read " + KEY, e);
    }
    getLog().info("Nothing has changed since the pack was last analysed, and nothing was open.");
    return true;
  }

  private String key() throws MojoExecutionException, IOException {
    return contentKey(Map.of("day", today().toString()));
  }

  @Override
  void run(ClassLoader loader) throws MojoExecutionException, MojoFailureException {
    CompiledPack compiled = compiled(loader);
    PackAnalysis analysis = PackAnalysis.of(compiled, loader, today());
    AnalysisReport report = new AnalysisReport(analysis);
    write(Path.of("analysis.txt"), report.text());
    write(Path.of("analysis.json"), report.json());
    write(Path.of("analysis.html"), report.html());
    // Those of an earlier run may be of findings that are answered now.
    clear(Path.of("analysis"));
    if (analysis.open().isEmpty()) {
      keep();
    } else {
      drafts(loader, compiled, analysis);
    }
    analysis.open().forEach(finding -> getLog().warn(AnalysisReport.line(finding)));
    getLog().info(report.summary());
    if (answered && !analysis.open().isEmpty()) {
      throw new MojoFailureException(
          analysis.open().size() + " findings are not answered in analysis.yaml, listed above.");
    }
  }

  private void keep() throws MojoExecutionException {
    try {
      write(Path.of(KEY), key());
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot write " + KEY, e);
    }
  }

  private void drafts(ClassLoader loader, CompiledPack compiled, PackAnalysis analysis)
      throws MojoExecutionException {
    DraftScenarios drafts =
        new DraftScenarios(
            new PackCompiler(loader).load(compiled),
            ScenarioReader.read(ScenarioFiles.in(pack().toPath())));
    for (Map.Entry<String, String> draft : drafts.of(analysis.open()).entrySet()) {
      write(Path.of("analysis").resolve(draft.getKey()), draft.getValue());
    }
  }
}
