package no.byrutine.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.DrlFile;
import no.byrutine.checker.PackCompiler;
import no.byrutine.checker.mutation.Explanations;
import no.byrutine.checker.mutation.Mutant;
import no.byrutine.checker.mutation.MutationPages;
import no.byrutine.checker.mutation.MutationReport;
import no.byrutine.checker.mutation.MutationTest;
import no.byrutine.checker.mutation.Tested;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.SectionDefinition;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Changes the pack's rules, numbers, dates and outcomes, one at a time, and says which changes no
 * scenario notices. The report is {@code target/byrutine/mutation.txt}, {@code .json} and {@code
 * .html}.
 */
@Mojo(
    name = "mutate",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    requiresProject = false,
    threadSafe = true)
public final class MutateMojo extends PackMojo {

  /** The least score in per cent; with one, every unnoticed change must also be explained. */
  @Parameter(property = "byrutine.mutation.threshold")
  private Double threshold;

  /** Change only rules and parameters whose id or name holds this text. */
  @Parameter(property = "byrutine.mutate.rule", defaultValue = "")
  private String rule = "";

  /** Change only the rules of this section. */
  @Parameter(property = "byrutine.mutate.section", defaultValue = "")
  private String section = "";

  @Override
  void run(ClassLoader loader) throws MojoExecutionException, MojoFailureException {
    CompiledPack pack = compiled(loader);
    Predicate<Mutant> wanted = wanted(pack);
    MutationTest test =
        new MutationTest(
            new PackCompiler(loader), pack, ScenarioReader.read(ScenarioFiles.in(pack().toPath())));
    List<Tested> results = test.run(wanted, new ProgressLog(getLog()));
    MutationReport report =
        new MutationReport(pack.definition().ref().id(), results, Explanations.of(pack.files()));
    MutationPages pages = new MutationPages(report);
    write(Path.of("mutation.txt"), report.text());
    write(Path.of("mutation.json"), pages.json());
    write(Path.of("mutation.html"), pages.html());
    judge(report);
  }

  private Predicate<Mutant> wanted(CompiledPack pack) throws MojoFailureException {
    String text = Optional.ofNullable(rule).orElse("");
    if (!hasSection()) {
      return mutant -> mutant.subject().contains(text);
    }
    SectionDefinition part = pack.definition().sections().get(section);
    if (part == null) {
      throw new MojoFailureException(
          "The pack has no section '%s'. Known: %s."
              .formatted(section, String.join(", ", pack.definition().sections().keySet())));
    }
    return mutant ->
        mutant.subject().contains(text)
            && part.rules().contains(DrlFile.of(mutant.file(), "").shortName());
  }

  private boolean hasSection() {
    return section != null && !section.isEmpty();
  }

  private boolean all() {
    return !hasSection() && (rule == null || rule.isEmpty());
  }

  private void judge(MutationReport report) throws MojoFailureException {
    if (report.results().isEmpty()) {
      throw new MojoFailureException("Nothing was changed: no rule or parameter matches.");
    }
    report.unexplained().forEach(result -> getLog().warn(report.sentence(result)));
    getLog().info(report.summary());
    List<PackProblem> idle = all() ? report.idleExplanations() : List.of();
    idle.forEach(problem -> getLog().error(problem.toString()));
    if (!idle.isEmpty()) {
      throw new MojoFailureException("mutations.yaml explains what needs none, listed above.");
    }
    if (threshold != null && report.score() < threshold) {
      throw new MojoFailureException(
          String.format(
              Locale.ROOT,
              "The score is %.1f %% and must be at least %.1f %%. Add a scenario for each change"
                  + " listed above.",
              report.score(),
              threshold));
    }
    if (threshold != null && !report.unexplained().isEmpty()) {
      throw new MojoFailureException(
          "%d changes are neither noticed nor explained, listed above. Add a scenario, or say why in"
                  .formatted(report.unexplained().size())
              + " mutations.yaml.");
    }
  }
}
