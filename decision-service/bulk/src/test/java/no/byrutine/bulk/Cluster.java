package no.byrutine.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A standalone Spark cluster on the loopback: a master and workers, each a process of its own. */
final class Cluster implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final Path logs;
  private final List<Process> workers = new ArrayList<>();
  private final Process master;
  private final String address;

  Cluster(Path logs, int many) throws IOException {
    this.logs = logs;
    this.master = started("master", "org.apache.spark.deploy.master.Master", "--port", "0");
    this.address = awaitAddress();
    for (int i = 0; i < many; i++) {
      String name = "worker-" + i;
      workers.add(
          started(
              name,
              "org.apache.spark.deploy.worker.Worker",
              "--cores",
              "1",
              "--memory",
              "900m",
              "--work-dir",
              logs.resolve(name).toString(),
              address));
      await(() -> log(name).contains("Successfully registered with master"));
    }
  }

  private Process started(String name, String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-cp", Built.SPARK_HOME.resolve("jars") + "/*", main));
    command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", Built.SPARK_HOME.toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    return builder.redirectErrorStream(true).redirectOutput(file(name).toFile()).start();
  }

  private String awaitAddress() {
    await(() -> ADDRESS.matcher(log("master")).find());
    Matcher matcher = ADDRESS.matcher(log("master"));
    return matcher.find() ? matcher.group(1) : "";
  }

  String address() {
    return address;
  }

  /** Ends a worker and the executors on it, as a power cut does. */
  void kill(int worker) {
    Process process = workers.get(worker);
    List<ProcessHandle> executors = process.descendants().toList();
    process.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  private Path file(String name) {
    return logs.resolve(name + ".log");
  }

  private String log(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      return "";
    }
  }

  static void await(BooleanSupplier holds) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited " + LONGEST.toMinutes() + " minutes");
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void close() {
    for (int i = 0; i < workers.size(); i++) {
      kill(i);
    }
    master.destroyForcibly();
  }
}
