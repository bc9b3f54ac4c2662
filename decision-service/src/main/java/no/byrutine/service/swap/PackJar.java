package no.byrutine.service.swap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;

/**
 * A pack from a jar, as the Maven plugin makes it, in a class loader of its own.
 *
 * @param scenarios the cases by which it proves itself
 */
record PackJar(Pack pack, List<Scenario> scenarios) {

  private static final String MODULES = "META-INF/services/" + Pack.Module.class.getName();

  /**
   * The pack in this file.
   *
   * @param checked refuses its files before any of them is used
   * @throws IOException when the file is no jar, or not all of one
   * @throws PackException when it is no pack, is refused, or its files are broken
   * @throws LinkageError when its classes do not fit this service
   */
  static PackJar read(Path file, Consumer<Map<String, byte[]>> checked) throws IOException {
    JarLoader loader = new JarLoader(file, Pack.class.getClassLoader());
    checked.accept(loader.entries());
    Pack pack = Pack.of(module(loader));
    Map<String, String> scenarios = ScenarioFiles.installed(pack.id(), loader);
    return new PackJar(pack, ScenarioReader.read(scenarios));
  }

  private static Pack.Module module(JarLoader loader) throws IOException {
    try (InputStream in = loader.getResourceAsStream(MODULES)) {
      List<String> names =
          in == null ? List.of() : new String(in.readAllBytes(), UTF_8).lines().toList();
      if (names.size() != 1) {
        throw new IOException("It announces " + names.size() + " packs; a jar here has one.");
      }
      Class<?> type = loader.loadClass(names.get(0));
      return (Pack.Module) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IOException("What it announces is no pack: " + e, e);
    }
  }
}
