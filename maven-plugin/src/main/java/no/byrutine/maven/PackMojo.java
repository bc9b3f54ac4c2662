package no.byrutine.maven;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackCompiler;
import no.byrutine.checker.standalone.PackJava;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.scenario.ScenarioFiles;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What every goal needs: the pack's folder, and the classes that its rules speak of. */
abstract class PackMojo extends AbstractMojo {

  /** The pack's folder. It need not be a Maven project. */
  @Parameter(defaultValue = "${basedir}", property = "byrutine.pack")
  private File pack;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (isBare() && project.getFile() != null && !project.isExecutionRoot()) {
      // A goal on a folder elsewhere is asked for once, and not once for each module.
      return;
    }
    if (!new File(pack, "pack.yaml").isFile()) {
      throw new MojoFailureException(
          pack
              + " is not a pack: it has no pack.yaml. Run the goal in a pack's folder, or name one:"
              + " -Dbyrutine.pack=DIR.");
    }
    if (isDone()) {
      return;
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

  /** Whether nothing is left to do for which the pack's classes are needed. */
  boolean isDone() throws MojoExecutionException, MojoFailureException {
    return false;
  }

  /** The goal itself. */
  abstract void run(ClassLoader loader) throws MojoExecutionException, MojoFailureException;

  /** Whether the pack is not what the Maven project at hand is made of. */
  final boolean isBare() {
    return project.getFile() == null
        || project.getPackaging().equals("pom")
        || !pack.toPath().toAbsolutePath().normalize().startsWith(project.getBasedir().toPath());
  }

  PackFiles files() {
    return PackFiles.in(pack.toPath());
  }

  Map<String, String> scenarioFiles() {
    return ScenarioFiles.in(pack.toPath());
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
    Path target = target().resolve(file);
    try {
      Files.createDirectories(target.getParent());
      Files.writeString(target, text);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot write " + target, e);
    }
  }

  /** Where this plugin keeps what it writes. */
  Path target() {
    return (isBare() ? pack.toPath().resolve("target") : Path.of(project.getBuild().getDirectory()))
        .resolve("byrutine");
  }

  /** Takes away the reports in a folder. */
  void clear(Path folder) throws MojoExecutionException {
    Path old = target().resolve(folder);
    if (Files.isDirectory(old)) {
      try (Stream<Path> files = Files.list(old)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new MojoExecutionException("Cannot clear " + old, e);
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

  /** The classes that the rules speak of, beside those that the plugin brings. */
  List<File> classPathFiles() throws MojoExecutionException {
    return isBare() ? List.of() : classPath().stream().map(File::new).toList();
  }

  /** The plugin's own jars. */
  List<File> pluginClassPath() {
    URLClassLoader own = (URLClassLoader) getClass().getClassLoader();
    return Arrays.stream(own.getURLs()).map(url -> new File(URI.create(url.toString()))).toList();
  }

  private URLClassLoader loader() throws MojoExecutionException {
    List<File> elements = new ArrayList<>(classPathFiles());
    if (isBare()) {
      Path classes = target().resolve("classes");
      new PackJava(pack.toPath()).compile(classes, pluginClassPath());
      elements.add(classes.toFile());
    }
    List<URL> urls = new ArrayList<>();
    for (File element : elements) {
      try {
        urls.add(element.toURI().toURL());
      } catch (MalformedURLException e) {
        throw new MojoExecutionException("Not a class path element: " + element, e);
      }
    }
    // The plugin's own engine comes first: the pack is checked by the engine that checks it.
    return new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader());
  }
}
