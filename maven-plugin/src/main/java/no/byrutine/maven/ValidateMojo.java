package no.byrutine.maven;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import no.byrutine.checker.Level;
import no.byrutine.checker.PackValidator;
import no.byrutine.checker.PackValidator.Validation;
import no.byrutine.checker.Remark;
import no.byrutine.checker.ValidationReport;
import no.byrutine.engine.scenario.ScenarioFiles;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Looks for mistakes in the pack: names that do not exist or are never used, rules that ask for
 * more than their source can carry, texts that differ between languages, and much more. It runs in
 * the same phase as {@code compile} and before it, so that a broken pack is told in plain words.
 */
@Mojo(
    name = "validate",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class ValidateMojo extends PackMojo {

  /** The weakest remark that fails the build: {@code error} or {@code warning}. */
  @Parameter(property = "byrutine.failLevel", defaultValue = "error")
  private String failLevel;

  /** Leave the pack unvalidated. */
  @Parameter(property = "byrutine.validate.skip", defaultValue = "false")
  private boolean skip;

  @Override
  void run(ClassLoader loader) throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("The pack is not validated (byrutine.validate.skip).");
      return;
    }
    // A number is due for review by the calendar of the city whose routines these are.
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
    Validation validation =
        new PackValidator(loader, today).validate(files(), ScenarioFiles.in(pack().toPath()));
    validation.compiled().ifPresent(this::remember);
    for (Remark remark : validation.remarks()) {
      if (remark.level() == Level.ERROR) {
        getLog().error(remark.toString());
      } else {
        getLog().warn(remark.toString());
      }
    }
    ValidationReport report = new ValidationReport(validation.remarks());
    write(Path.of("validation.txt"), report.text());
    write(Path.of("validation.json"), report.json());
    getLog().info(report.summary());
    if (fails(validation)) {
      throw new MojoFailureException(
          "The pack is not valid: " + report.summary() + ", listed above.");
    }
  }

  private boolean fails(Validation validation) throws MojoExecutionException {
    return switch (failLevel.toLowerCase(Locale.ROOT)) {
      case "error" -> !validation.of(Level.ERROR).isEmpty();
      case "warning" -> !validation.remarks().isEmpty();
      default ->
          throw new MojoExecutionException("failLevel is error or warning, not " + failLevel);
    };
  }
}
