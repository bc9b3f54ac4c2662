package no.byrutine.maven;

import java.io.File;
import java.nio.file.Path;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackWriter;
import no.byrutine.engine.scenario.ScenarioFiles;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Compiles the pack's rules, so that nothing is compiled where the pack runs. */
@Mojo(
    name = "compile",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class CompileMojo extends PackMojo {

  @Parameter(defaultValue = "${project.build.directory}/generated-sources/byrutine")
  private File generatedSources;

  @Override
  void run(ClassLoader loader) throws MojoExecutionException {
    CompiledPack compiled = compiled(loader);
    Path classes = Path.of(project().getBuild().getOutputDirectory());
    new PackWriter(classes, generatedSources.toPath(), classPath())
        .write(compiled, ScenarioFiles.in(pack().toPath()));
    getLog()
        .info(
            "%s %s: %d rules compiled, digest %s"
                .formatted(
                    compiled.definition().ref().id(),
                    compiled.definition().ref().version(),
                    compiled.rules().size(),
                    compiled.definition().ref().digest().substring(0, 12)));
  }
}
