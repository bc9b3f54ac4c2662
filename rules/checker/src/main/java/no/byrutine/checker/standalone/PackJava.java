package no.byrutine.checker.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;

/** The Java beside a pack, {@code src/main/java}, compiled where no build tool has done it. */
public final class PackJava {

  private static final String SOURCES = "src/main/java";

  private final Path pack;
  private final Optional<JavaCompiler> compiler;

  /**
   * @param pack the pack's folder
   */
  public PackJava(Path pack) {
    this(pack, Optional.ofNullable(ToolProvider.getSystemJavaCompiler()));
  }

  PackJava(Path pack, Optional<JavaCompiler> compiler) {
    this.pack = pack;
    this.compiler = compiler;
  }

  /**
   * Compiles it, when there is any.
   *
   * @param classes the folder for the classes, which holds nothing else
   * @param classPath what it is compiled against
   * @throws PackException with every fault in it, or when this Java has no compiler
   */
  public void compile(Path classes, List<File> classPath) {
    List<Path> sources = sources();
    if (!sources.isEmpty()) {
      compile(sources, classes, classPath);
    }
  }

  private List<Path> sources() {
    Path folder = pack.resolve(SOURCES);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  private void compile(List<Path> sources, Path classes, List<File> classPath) {
    JavaCompiler javac =
        compiler.orElseThrow(
            () ->
                new PackException(
                    new PackProblem(
                        SOURCES,
                        0,
                        0,
                        "The pack has Java beside it, and this Java has no compiler.",
                        "Run Maven with a JDK (JAVA_HOME).")));
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(said, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      empty(classes);
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-cp",
              classPath.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator)),
              "-proc:none",
              "-parameters");
      boolean done =
          javac
              .getTask(
                  null, manager, said, options, null, manager.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!done) {
        throw new PackException(faults(said));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the classes of the pack to " + classes, e);
    }
  }

  /** A class whose source is gone must not be found any more. */
  private static void empty(Path classes) throws IOException {
    Files.createDirectories(classes);
    try (Stream<Path> old = Files.walk(classes)) {
      for (Path file : old.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<PackProblem> faults(DiagnosticCollector<JavaFileObject> said) {
    return said.getDiagnostics().stream()
        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
        .map(this::fault)
        .toList();
  }

  private PackProblem fault(Diagnostic<? extends JavaFileObject> said) {
    String file =
        said.getSource() == null
            ? SOURCES
            : pack.toAbsolutePath()
                .relativize(Path.of(said.getSource().toUri()))
                .toString()
                .replace('\\', '/');
    return new PackProblem(
        file,
        (int) Math.max(0, said.getLineNumber()),
        (int) Math.max(0, said.getColumnNumber()),
        said.getMessage(Locale.ENGLISH).replaceAll("\\s+", " ") + ".",
        "");
  }
}
