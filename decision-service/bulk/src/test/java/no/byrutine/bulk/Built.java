package no.byrutine.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build has laid out: Spark's jars as a Spark home, and ours beside them. */
final class Built {

  static final Path SPARK_HOME = Path.of("spark/target/home").toAbsolutePath();

  private Built() {}

  /** What an executor needs besides Spark. */
  static List<Path> jars() throws IOException {
    try (Stream<Path> lib = Files.list(Path.of("target/lib"));
        Stream<Path> own = Files.list(Path.of("target"))) {
      return Stream.concat(lib, own)
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> !file.toString().endsWith("-sources.jar"))
          .map(Path::toAbsolutePath)
          .toList();
    }
  }

  static Path jar(String name) throws IOException {
    return jars().stream()
        .filter(file -> file.getFileName().toString().startsWith(name))
        .findFirst()
        .orElseThrow();
  }
}
