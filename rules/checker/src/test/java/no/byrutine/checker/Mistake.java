package no.byrutine.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.Yaml;

/**
 * One of the published mistakes: what is changed in the small pack, and everything that is then
 * said.
 *
 * @param check the check that it is about
 * @param name the mistake in a sentence
 */
record Mistake(String check, String name, List<Edit> edits, List<String> says) {

  private static final Path FOLDER = Path.of("src/test/resources/mistakes");

  /** A piece of a file, and what stands in its place; an empty piece is the end of the file. */
  record Edit(String file, String piece, String replacement) {}

  /** All of them, by the name of their file. */
  static List<Mistake> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(Mistake::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mistake read(Path file) {
    List<PackProblem> problems = new ArrayList<>();
    Yaml yaml = Yaml.read(file.toString(), Radon.read(file), problems).orElseThrow();
    Map<String, Yaml> keys = yaml.only("mistake", "edits", "says");
    Mistake mistake =
        new Mistake(
            file.getParent().getFileName().toString(),
            yaml.requiredText(keys, "mistake"),
            keys.get("edits").items().stream().map(Mistake::edit).toList(),
            keys.get("says").texts());
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return mistake;
  }

  private static Edit edit(Yaml edit) {
    Map<String, Yaml> keys = edit.only("file", "replace", "with");
    return new Edit(keys.get("file").text(), keys.get("replace").text(), keys.get("with").text());
  }

  /** The small pack with the mistake in it. */
  Radon made() {
    Radon pack = Radon.pack();
    for (Edit edit : edits) {
      pack = pack.with(edit.file(), edit.piece(), edit.replacement());
    }
    return pack;
  }
}
