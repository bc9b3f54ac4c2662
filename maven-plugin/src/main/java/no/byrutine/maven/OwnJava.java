package no.byrutine.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Java beside a pack. Its classes may lie among those of the compiled rules.
 *
 * @param sources the folder of its sources, which need not be there
 * @param classes the folder that they are compiled to
 */
record OwnJava(Path sources, Path classes) {

  private static final String JAVA = ".java";

  /** Its sources, each with the classes that came of it. */
  List<File> files() throws IOException {
    List<File> all = new ArrayList<>();
    for (Path source : found(sources).filter(it -> it.toString().endsWith(JAVA)).toList()) {
      all.add(source.toFile());
      String type = sources.relativize(source).toString();
      all.addAll(classesOf(Path.of(type.substring(0, type.length() - JAVA.length()))));
    }
    return all;
  }

  private List<File> classesOf(Path type) throws IOException {
    Path name = classes.resolve(type);
    return found(name.resolveSibling(""))
        .filter(file -> file.toString().matches("\\Q" + name + "\\E(\\$.*)?\\.class"))
        .map(Path::toFile)
        .toList();
  }

  private static Stream<Path> found(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }
}
