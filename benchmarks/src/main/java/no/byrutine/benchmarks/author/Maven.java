package no.byrutine.benchmarks.author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Maven of a repository.
 *
 * @param repository whose wrapper is started
 */
record Maven(Path repository) {

  /** Runs Maven in a folder, from its start to its end; in seconds. */
  double run(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(repository.resolve("mvnw").toString(), "-B"));
    command.addAll(List.of(arguments));
    Path log = repository.resolve("benchmarks/target/author.log");
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed; see " + log);
    }
    return (System.nanoTime() - begun) / 1e9;
  }
}
