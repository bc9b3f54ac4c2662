package no.byrutine.benchmarks.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the bulk application as those do who use it: Spark's jars first, then ours.
 *
 * @param memory the heap, as the JVM takes it
 */
record Command(Path repository, String memory) {

  /**
   * What a run took.
   *
   * @param seconds from start to end
   * @param processor seconds of all processors, which tell more where others use the machine too
   * @param mebibytes the most memory that the process had
   */
  record Took(double seconds, double processor, double mebibytes) {

    /** What is known a moment later; a process that is just gone tells nothing more. */
    Took then(Took later) {
      return new Took(
          later.seconds,
          Math.max(processor, later.processor),
          Math.max(mebibytes, later.mebibytes));
    }
  }

  Took run(String main, String... arguments) throws IOException, InterruptedException {
    Path bulk = repository.resolve("decision-service/bulk");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + bulk.resolve("jvm-options"));
    command.addAll(List.of("-Xmx" + memory, "-cp", classPath(bulk), main));
    command.addAll(List.of(arguments));
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(discard(bulk)).start();
    Took took = new Took(0, 0, 0);
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      took = took.then(sofar(process, begun));
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(main + " failed; see " + log(bulk));
    }
    return took;
  }

  private static String classPath(Path bulk) {
    return String.join(
        ":",
        bulk.resolve("spark/target/home/jars") + "/*",
        bulk.resolve("target/classes").toString(),
        bulk.resolve("target/test-classes").toString(),
        bulk.resolve("target/lib") + "/*");
  }

  private static ProcessBuilder.Redirect discard(Path bulk) {
    return ProcessBuilder.Redirect.appendTo(log(bulk).toFile());
  }

  private static Path log(Path bulk) {
    return bulk.resolve("target/bench.log");
  }

  private static Took sofar(Process process, long begun) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    Duration processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
    return new Took(seconds, processor.toMillis() / 1e3, peak(process.pid()));
  }

  /** Linux keeps the high-water mark of a process for as long as it lives. */
  private static double peak(long process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
