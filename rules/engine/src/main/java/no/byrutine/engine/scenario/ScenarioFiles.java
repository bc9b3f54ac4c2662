package no.byrutine.engine.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;

/**
 * The scenario files of a pack, as text, by name relative to the pack's folder. They lie in that
 * folder while the pack is written, and in its jar when it runs, so that it can prove itself there.
 */
public final class ScenarioFiles {

  /** The list of a pack's scenario files, in its jar. */
  public static final String INDEX = "scenarios.txt";

  private ScenarioFiles() {}

  /** The scenario files in a pack's folder; none when it has no {@code scenarios}. */
  public static Map<String, String> in(Path pack) {
    Path folder = pack.resolve("scenarios");
    return Files.isDirectory(folder) ? of(folder) : Map.of();
  }

  /** The scenario files in a folder, named as if it were the {@code scenarios} of a pack. */
  public static Map<String, String> of(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        texts.put("scenarios/" + name, Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the scenarios in " + folder, e);
    }
    return texts;
  }

  /**
   * The scenario files of an installed pack.
   *
   * @throws PackException when the class path does not hold them
   */
  public static Map<String, String> installed(String id, ClassLoader loader) {
    return PackFiles.listed(id, INDEX, loader);
  }
}
