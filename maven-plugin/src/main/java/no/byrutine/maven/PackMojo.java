package no.byrutine.maven;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackCompiler;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.PackProblem;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What every goal needs: the pack's folder, and the classes that its rules speak of. */
abstract class PackMojo extends AbstractMojo {

  /** The pack's folder. */
  @Parameter(defaultValue = "${project.basedir}", property = "byrutine.pack")
  private File pack;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (!new File(pack, "pack.yaml").isFile()) {
      throw new MojoFailureException(
          pack + " is not a pack: it has no pack.yaml. Run the goal in a pack's folder.");
    }
    Quiet.ruleCompiler();
    try (URLClassLoader loader = loader()) {
      run(loader);
    } catch (PackException e) {
      e.problems().forEach(problem -> getLog().error(problem.toString()));
      throw new MojoFailureException(count(e.problems()));
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot close the pack's class path", e);
    }
  }

  private static String count(List<PackProblem> problems) {
    return problems.size() == 1
        ? "The pack has 1 fault: " + problems.get(0)
        : "The pack has " + problems.size() + " faults, listed above.";
  }

  /** The goal itself. */
  abstract void run(ClassLoader loader) throws MojoExecutionException, MojoFailureException;

  PackFiles files() {
    return PackFiles.in(pack.toPath());
  }

  /** The compiled pack: made once in a build, whichever goal asks first. */
  CompiledPack compiled(ClassLoader loader) {
    if (getPluginContext().get(key()) instanceof CompiledPack compiled) {
      return compiled;
    }
    CompiledPack compiled = new PackCompiler(loader).compile(files());
    remember(compiled);
    return compiled;
  }

  @SuppressWarnings("unchecked") // Maven's plugin context is an untyped map.
  void remember(CompiledPack compiled) {
    getPluginContext().put(key(), compiled);
  }

  private String key() {
    return "compiled " + pack + " " + files().digest();
  }

  /** Writes a report; a relative name goes to the reports of this plugin. */
  void write(Path file, String text) throws MojoExecutionException {
    Path target = Path.of(project.getBuild().getDirectory(), "byrutine").resolve(file);
    try {
      Files.createDirectories(target.getParent());
      Files.writeString(target, text);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot write " + target, e);
    }
  }

  /** Takes away the reports in a folder. */
  void clear(Path folder) throws MojoExecutionException {
    Path target = Path.of(project.getBuild().getDirectory(), "byrutine").resolve(folder);
    if (Files.isDirectory(target)) {
      try (Stream<Path> old = Files.list(target)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new MojoExecutionException("Cannot clear " + target, e);
      }
    }
  }

  MavenProject project() {
    return project;
  }

  File pack() {
    return pack;
  }

  List<String> classPath() throws MojoExecutionException {
    try {
      return project.getCompileClasspathElements();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("The pack's dependencies are not resolved", e);
    }
  }

  private URLClassLoader loader() throws MojoExecutionException {
    List<URL> urls = new ArrayList<>();
    for (String element : classPath()) {
      try {
        urls.add(new File(element).toURI().toURL());
      } catch (MalformedURLException e) {
        throw new MojoExecutionException("Not a class path element: " + element, e);
      }
    }
    // The plugin's own engine comes first: the pack is checked by the engine that checks it.
    return new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader());
  }
}
