package no.byrutine.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import no.byrutine.checker.Level;
import no.byrutine.checker.PackValidator;
import no.byrutine.checker.PackValidator.Validation;
import no.byrutine.checker.Remark;
import no.byrutine.checker.guard.CompileGuard;
import no.byrutine.checker.report.Report;
import no.byrutine.checker.report.ReportFormat;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Looks for mistakes in the pack: names that do not exist or are never used, rules that ask for
 * more than their source can carry, texts that differ between languages, and much more. It runs in
 * the same phase as {@code compile} and before it, so that a broken pack is told in plain words.
 * When nothing has changed since the last time, it says again what it said then.
 */
@Mojo(
    name = "validate",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    requiresProject = false,
    threadSafe = true)
public final class ValidateMojo extends PackMojo {

  private static final String SAVED = "validation.saved.json";

  /** The weakest remark that fails the build: {@code error} or {@code warning}. */
  @Parameter(property = "byrutine.failLevel", defaultValue = "error")
  private String failLevel;

  /** Leave the pack unvalidated. */
  @Parameter(property = "byrutine.validate.skip", defaultValue = "false")
  private boolean skip;

  /**
   * What to write: any of {@code text}, {@code json}, {@code sarif}, {@code junit} and {@code
   * github}. All but the last are files under {@code target/byrutine}; {@code github} goes to
   * standard output, and is on by itself in GitHub Actions.
   */
  @Parameter(property = "byrutine.format", defaultValue = "text,json")
  private String format;

  /** How many seconds the rule compiler may work on the pack. */
  @Parameter(property = "byrutine.compile.timeout", defaultValue = "300")
  private long compileTimeout;

  /** Look at everything again, also when nothing has changed. */
  @Parameter(property = "byrutine.validate.again", defaultValue = "false")
  private boolean again;

  @Parameter(defaultValue = "${env.GITHUB_ACTIONS}", readonly = true)
  private String gitHubActions = "";

  @Parameter(defaultValue = "${plugin}", readonly = true)
  private PluginDescriptor plugin;

  @Override
  boolean isDone() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("The pack is not validated (byrutine.validate.skip).");
      return true;
    }
    Optional<Report> previous = again ? Optional.empty() : previous();
    if (previous.isPresent()) {
      getLog().info("Nothing has changed since the pack was last validated.");
      tell(previous.get());
    }
    return previous.isPresent();
  }

  @Override
  void run(ClassLoader loader) throws MojoExecutionException, MojoFailureException {
    CompileGuard guard = new CompileGuard(Duration.ofSeconds(compileTimeout));
    Validation validation =
        new PackValidator(loader, today(), guard).validate(files(), scenarioFiles());
    if (validation.compiled().isPresent()) {
      remember(validation.compiled().get());
    }
    Report report = report(validation);
    try {
      new PreviousReport(target().resolve(SAVED), contentKey()).keep(report);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot write " + SAVED, e);
    }
    tell(report);
  }

  private void tell(Report report) throws MojoExecutionException, MojoFailureException {
    Level weakest = weakest();
    Set<ReportFormat> formats = formats();
    report.remarks().forEach(this::log);
    for (ReportFormat one : formats) {
      write(one, report);
    }
    getLog().info(report.summary());
    if (report.remarks().stream().anyMatch(remark -> remark.level().compareTo(weakest) <= 0)) {
      throw new MojoFailureException(
          "The pack is not valid: " + report.summary() + ", listed above.");
    }
  }

  private Level weakest() throws MojoExecutionException {
    return switch (failLevel.toLowerCase(Locale.ROOT)) {
      case "error" -> Level.ERROR;
      case "warning" -> Level.WARNING;
      default ->
          throw new MojoExecutionException("failLevel is error or warning, not " + failLevel);
    };
  }

  private Set<ReportFormat> formats() throws MojoExecutionException {
    try {
      Set<ReportFormat> formats = ReportFormat.of(format);
      if ("true".equals(gitHubActions)) {
        formats.add(ReportFormat.GITHUB);
      }
      return formats;
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    }
  }

  private void log(Remark remark) {
    if (remark.level() == Level.ERROR) {
      getLog().error(remark.toString());
    } else {
      getLog().warn(remark.toString());
    }
  }

  private void write(ReportFormat one, Report report) throws MojoExecutionException {
    Optional<String> file = one.file();
    if (file.isPresent()) {
      write(Path.of(file.get()), one.write(report));
    } else {
      // GitHub reads a command at the beginning of a line, where Maven's log has the level.
      System.out.print(one.write(report));
    }
  }

  private Report report(Validation validation) {
    SortedSet<String> names = new TreeSet<>(files().texts().keySet());
    names.addAll(scenarioFiles().keySet());
    return new Report(
        validation
            .compiled()
            .map(compiled -> compiled.definition().ref().id())
            .orElseGet(() -> pack().getName()),
        Repository.folderOf(pack().toPath()),
        plugin.getVersion(),
        names,
        validation.remarks(),
        validation.accepted());
  }

  private Optional<Report> previous() throws MojoExecutionException {
    try {
      return new PreviousReport(target().resolve(SAVED), contentKey()).report();
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read " + SAVED, e);
    }
  }

  private String contentKey() throws MojoExecutionException, IOException {
    return contentKey(
        Map.of(
            "day", today().toString(),
            "plugin", plugin.getVersion(),
            "timeout", String.valueOf(compileTimeout),
            "folder", Repository.folderOf(pack().toPath())));
  }
}
