package no.byrutine.checker;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.scenario.ScenarioFiles;

/**
 * Lays a compiled pack down where a jar is made of it: the classes, the sources under {@code
 * byrutine/<id>/} (everything that decides can be read in the jar), and the module that announces
 * the pack.
 */
public final class PackWriter {

  private final Path classes;
  private final Path generatedSources;
  private final String classPath;

  /**
   * @param classes the folder that the jar is made of
   * @param generatedSources where the module's source goes
   * @param classPath what the module is compiled against
   */
  public PackWriter(Path classes, Path generatedSources, List<String> classPath) {
    this.classes = classes;
    this.generatedSources = generatedSources;
    this.classPath = String.join(System.getProperty("path.separator"), classPath);
  }

  /**
   * Writes everything.
   *
   * @param scenarios the scenario files, by which the pack proves itself where it runs
   */
  public void write(CompiledPack pack, Map<String, String> scenarios) {
    try {
      String id = pack.definition().ref().id();
      removeOld(pack.classes().keySet());
      for (Map.Entry<String, byte[]> type : pack.classes().entrySet()) {
        put(classes.resolve(type.getKey().replace('.', '/') + ".class"), type.getValue());
      }
      listed(id, PackFiles.INDEX, pack.files().texts());
      listed(id, ScenarioFiles.INDEX, scenarios);
      Path example = classes.resolve("byrutine/" + id + "/" + PackFiles.EXAMPLE);
      Files.deleteIfExists(example);
      if (pack.files().example().isPresent()) {
        text(example, pack.files().example().get());
      }
      String module = moduleName(pack);
      text(classes.resolve("META-INF/services/no.byrutine.engine.Pack$Module"), module + "\n");
      Path source = generatedSources.resolve(module.replace('.', '/') + ".java");
      text(source, moduleSource(pack, module));
      compile(source);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the compiled pack to " + classes, e);
    }
  }

  /** The files, and the list of them. */
  private void listed(String id, String list, Map<String, String> files) throws IOException {
    Path folder = classes.resolve("byrutine/" + id);
    for (Map.Entry<String, String> file : files.entrySet()) {
      text(folder.resolve(file.getKey()), file.getValue());
    }
    text(folder.resolve(list), String.join("\n", files.keySet()) + "\n");
  }

  /** Classes of rules that have since changed: Drools names a class after what is in it. */
  private void removeOld(Set<String> names) throws IOException {
    Path list = generatedSources.resolve("classes.txt");
    if (Files.exists(list)) {
      for (String name : Files.readAllLines(list)) {
        if (!names.contains(name)) {
          Files.deleteIfExists(classes.resolve(name.replace('.', '/') + ".class"));
        }
      }
    }
    text(list, String.join("\n", names) + "\n");
  }

  private static String moduleName(CompiledPack pack) {
    String model = pack.models().get(0);
    return model.substring(0, model.lastIndexOf('.')) + ".CompiledModule";
  }

  private static String moduleSource(CompiledPack pack, String module) {
    String models =
        pack.models().stream().map(name -> "new " + name + "()").collect(Collectors.joining(", "));
    String derivations =
        pack.definition().derivations().stream()
            .map(name -> "new " + name + "()")
            .collect(Collectors.joining(", "));
    return """
        package %s;

        /** Announces the compiled pack. Written by the Byrutine Maven plugin. */
        public final class CompiledModule implements no.byrutine.engine.Pack.Module {
          @Override public String id() { return "%s"; }
          @Override public java.util.List<org.drools.model.Model> models() { return java.util.List.of(%s); }
          @Override public java.util.List<no.byrutine.engine.Derivation> derivations() { return java.util.List.of(%s); }
        }
        """
        .formatted(
            module.substring(0, module.lastIndexOf('.')),
            pack.definition().ref().id(),
            models,
            derivations);
  }

  private void compile(Path source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    boolean done =
        compiler
            .getTask(
                said,
                null,
                null,
                List.of("-d", classes.toString(), "-cp", classPath, "-proc:none", "-Xlint:none"),
                null,
                compiler
                    .getStandardFileManager(null, null, StandardCharsets.UTF_8)
                    .getJavaFileObjects(source.toFile()))
            .call();
    if (!done) {
      throw new IllegalStateException("The pack's module does not compile:\n" + said);
    }
  }

  private static void text(Path file, String text) throws IOException {
    put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
