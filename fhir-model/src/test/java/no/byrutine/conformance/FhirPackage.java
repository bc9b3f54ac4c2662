package no.byrutine.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The FHIR NPM package as the build has laid it out, before it is packed. */
record FhirPackage(Path folder) {

  static final FhirPackage BUILT = new FhirPackage(Path.of("target/fhir-package/package"));

  /** Profiles, extensions, code systems and value sets. */
  List<Path> conformanceResources() {
    return jsonFiles(folder).stream().filter(file -> !file.endsWith("package.json")).toList();
  }

  List<Path> examples() {
    return jsonFiles(folder.resolve("example"));
  }

  String example(String name) {
    return read(folder.resolve("example").resolve(name + ".json"));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> jsonFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
