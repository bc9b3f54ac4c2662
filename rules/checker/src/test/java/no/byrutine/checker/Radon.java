package no.byrutine.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.scenario.ScenarioFiles;

/** The tests' own small pack, and what becomes of it when something is changed. */
final class Radon {

  static final Path FOLDER = Path.of("src/test/resources/radon");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Map<String, String> texts;

  private Radon(Map<String, String> texts) {
    this.texts = texts;
  }

  /** The pack as it stands, with nothing wrong. */
  static Radon pack() {
    Map<String, String> texts = new TreeMap<>(PackFiles.in(FOLDER).texts());
    texts.putAll(ScenarioFiles.in(FOLDER));
    return new Radon(texts);
  }

  /** Another pack, of these files. */
  static Radon of(Map<String, String> texts) {
    return new Radon(new TreeMap<>(texts));
  }

  /** The pack with one piece of text replaced; an empty piece stands for the end of the file. */
  Radon with(String file, String piece, String replacement) {
    Map<String, String> changed = new TreeMap<>(texts);
    String before = changed.getOrDefault(file, "");
    if (!before.contains(piece)) {
      throw new IllegalArgumentException(file + " does not hold: " + piece);
    }
    int at = piece.isEmpty() ? before.length() : before.indexOf(piece);
    changed.put(
        file, before.substring(0, at) + replacement + before.substring(at + piece.length()));
    return new Radon(changed);
  }

  /** The pack without one of its files. */
  Radon without(String file) {
    Map<String, String> changed = new TreeMap<>(texts);
    changed.remove(file);
    return new Radon(changed);
  }

  /** The pack with one more file. */
  Radon and(String file, String text) {
    Map<String, String> changed = new TreeMap<>(texts);
    changed.put(file, text);
    return new Radon(changed);
  }

  String text(String file) {
    return texts.getOrDefault(file, "");
  }

  PackFiles files() {
    Map<String, String> files = new LinkedHashMap<>(texts);
    files.keySet().removeIf(name -> name.startsWith("scenarios/"));
    return new PackFiles(files);
  }

  Map<String, String> scenarios() {
    Map<String, String> files = new TreeMap<>(texts);
    files.keySet().removeIf(name -> !name.startsWith("scenarios/"));
    return files;
  }

  PackValidator.Validation validate() {
    return new PackValidator(loader(), TODAY).validate(files(), scenarios());
  }

  /** The remarks as lines. */
  List<String> remarks() {
    return validate().remarks().stream()
        .map(remark -> remark.level().code() + " " + remark)
        .toList();
  }

  no.byrutine.engine.Pack load() {
    PackCompiler compiler = new PackCompiler(loader());
    return compiler.load(compiler.compile(files()));
  }

  static ClassLoader loader() {
    return Radon.class.getClassLoader();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
