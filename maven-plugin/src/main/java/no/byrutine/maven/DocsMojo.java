package no.byrutine.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackReadme;
import no.byrutine.checker.handbook.Handbook;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes the rules, the questions and the calendar of numbers into the pack's {@code README.md},
 * between two markers, and the handbook as a page, {@code target/byrutine/handbook/index.html}.
 * With {@code byrutine.docs.check} it leaves the README as it is, and fails when that is not what
 * the pack says: so a page in version control is never stale.
 */
@Mojo(
    name = "docs",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    requiresProject = false,
    threadSafe = true)
public final class DocsMojo extends PackMojo {

  /** Only look whether the page is up to date. */
  @Parameter(property = "byrutine.docs.check", defaultValue = "false")
  private boolean check;

  @Override
  void run(ClassLoader loader) throws MojoExecutionException, MojoFailureException {
    CompiledPack compiled = compiled(loader);
    handbook(compiled);
    readme(compiled);
  }

  private void handbook(CompiledPack compiled) throws MojoExecutionException {
    List<Scenario> scenarios = ScenarioReader.read(ScenarioFiles.in(pack().toPath()));
    String page = new Handbook(compiled, scenarios, today()).html();
    write(Path.of("handbook", "index.html"), page);
  }

  private void readme(CompiledPack compiled) throws MojoExecutionException, MojoFailureException {
    Path readme = pack().toPath().resolve("README.md");
    try {
      String page = Files.isRegularFile(readme) ? Files.readString(readme) : "";
      String written = new PackReadme(compiled).in(page);
      if (written.equals(page)) {
        return;
      }
      if (check) {
        throw new MojoFailureException(
            readme + " is not what the pack says. Run byrutine:docs and commit what it changed.");
      }
      Files.writeString(readme, written);
      getLog().info("Wrote " + readme);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read or write " + readme, e);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    }
  }
}
