package no.byrutine.maven;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackCompiler;
import no.byrutine.checker.standalone.PackJava;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.scenario.ScenarioFiles;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
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

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true)
  private MojoExecution execution;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    List<MavenProject> modules = modules();
    if (modules.isEmpty()) {
      executeHere();
    }
    List<MojoFailureException> failures = new ArrayList<>();
    for (MavenProject module : modules) {
      project = module;
      pack = module.getBasedir();
      try {
        executeHere();
      } catch (MojoFailureException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      // The other packs of the build have been looked at all the same.
      throw failures.size() == 1
          ? failures.get(0)
          : new MojoFailureException(
              failures.stream().map(Throwable::getMessage).collect(Collectors.joining("\n")));
    }
  }

  /**
   * The packs of the build, when no folder was named. Maven runs a goal that needs no project once,
   * and not in each module.
   */
  private List<MavenProject> modules() {
    boolean once =
        execution.getSource() == MojoExecution.Source.CLI
            && !execution.getMojoDescriptor().isProjectRequired();
    return once && isOfProject()
        ? session.getProjects().stream().filter(module -> isPack(module.getBasedir())).toList()
        : List.of();
  }

  private void executeHere() throws MojoExecutionException, MojoFailureException {
    if (isBare() && project.getFile() != null && !project.isExecutionRoot()) {
      // A goal on a folder elsewhere is asked for once, and not once for each module.
      return;
    }
    if (!isPack(pack)) {
      if (isOfProject()) {
        getLog().info("Skipped: " + pack + " has no pack.yaml, so it is no pack.");
        return;
      }
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

  private static boolean isPack(File folder) {
    return new File(folder, "pack.yaml").isFile();
  }

  /** Whether no folder was named, so that the pack would be the project at hand. */
  private boolean isOfProject() {
    return project.getFile() != null && pack.equals(project.getBasedir());
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

  /** The compiled pack: made by the goal that asks first, and again when something has changed. */
  CompiledPack compiled(ClassLoader loader) throws MojoExecutionException {
    if (getPluginContext().get(key()) instanceof CompiledPack compiled) {
      return compiled;
    }
    PackCompiler compiler = new PackCompiler(loader);
    try {
      Optional<CompiledPack> before = keptRules().read(compiler, files());
      if (before.isPresent()) {
        getLog().info("The rules are as they were when they were last compiled.");
      }
      CompiledPack compiled = before.isPresent() ? before.get() : compiler.compile(files());
      remember(compiled);
      return compiled;
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read the rules that were compiled before", e);
    }
  }

  /** Keeps the compiled pack for the goals that follow, in this build and in the next. */
  @SuppressWarnings("unchecked") // Maven's plugin context is an untyped map.
  void remember(CompiledPack compiled) throws MojoExecutionException {
    getPluginContext().put(key(), compiled);
    try {
      keptRules().keep(compiled);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot keep the compiled rules", e);
    }
  }

  private KeptRules keptRules() throws MojoExecutionException, IOException {
    String key =
        new ContentKey()
            .with(Map.of("java", String.valueOf(Runtime.version())))
            .with(files().texts())
            .with(dependencies())
            .with(pluginClassPath())
            .toString();
    return new KeptRules(target().resolve("rules.zip"), key);
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

  /** Where the pack's own Java is compiled. */
  final Path classes() {
    return isBare()
        ? target().resolve("classes")
        : Path.of(project.getBuild().getOutputDirectory());
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

  /** The class path; of the pack's own classes only those that are no compiled rules. */
  private List<File> dependencies() throws MojoExecutionException, IOException {
    List<File> files = new ArrayList<>(classPathFiles());
    files.remove(classes().toFile());
    files.addAll(new OwnJava(pack.toPath().resolve("src/main/java"), classes()).files());
    return files;
  }

  /**
   * Changes when anything changes that a goal looks at.
   *
   * @param settings what the goal was told, and what else its answer depends on
   */
  final String contentKey(Map<String, String> settings) throws MojoExecutionException, IOException {
    return new ContentKey()
        .with(settings)
        .with(Map.of("java", String.valueOf(Runtime.version())))
        .with(files().texts())
        .with(scenarioFiles())
        .with(dependencies())
        .with(pluginClassPath())
        .toString();
  }

  /** A number is due for review by the calendar of the city whose routines these are. */
  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Oslo"));
  }

  /** The plugin's own jars. */
  List<File> pluginClassPath() {
    URLClassLoader own = (URLClassLoader) getClass().getClassLoader();
    return Arrays.stream(own.getURLs()).map(url -> new File(URI.create(url.toString()))).toList();
  }

  private URLClassLoader loader() throws MojoExecutionException {
    List<File> elements = new ArrayList<>(classPathFiles());
    if (isBare()) {
      new PackJava(pack.toPath()).compile(classes(), pluginClassPath());
      elements.add(classes().toFile());
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
