package no.byrutine.benchmarks.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.byrutine.benchmarks.JavaHeap;

/** A server under load, in a process of its own on a free port. */
final class Server implements AutoCloseable {

  /** The same for every server: both compilers, and a heap that none of them fills. */
  private static final List<String> JVM =
      List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8");

  private static final Duration MOST_TO_START = Duration.ofMinutes(1);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final URI base;

  private Server(Process process, URI base) {
    this.process = process;
    this.base = base;
  }

  /** A jar of Quarkus's. */
  static Server quarkus(Path jar, String... settings) throws IOException, InterruptedException {
    int port = freePort();
    List<String> arguments = new ArrayList<>(List.of(settings));
    arguments.add("-Dquarkus.http.port=" + port);
    arguments.addAll(List.of("-jar", jar.toString()));
    return start(port, arguments);
  }

  /** A main class that takes the port as its argument. */
  static Server main(String classPath, String mainClass) throws IOException, InterruptedException {
    int port = freePort();
    return start(port, List.of("-cp", classPath, mainClass, String.valueOf(port)));
  }

  private static Server start(int port, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Server server = new Server(process, URI.create("http://localhost:" + port));
    server.waitUntilReady();
    return server;
  }

  private void waitUntilReady() throws InterruptedException {
    long end = System.nanoTime() + MOST_TO_START.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        http.send(
            HttpRequest.newBuilder(base.resolve("/cds-services")).build(),
            HttpResponse.BodyHandlers.discarding());
        return;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("The server did not start: " + process.info());
  }

  URI address(String path) {
    return base.resolve(path);
  }

  /** The answer to one call, to see that it is the right one before it is sent a thousand times. */
  String answer(Call call) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(call.address())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(call.body()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  /** What the heap holds after a full collection, in MB. */
  double heap() throws IOException, InterruptedException {
    return JavaHeap.used(process.pid());
  }

  /** What the process holds of the machine's memory, in MB. */
  double resident() throws IOException {
    Process ps =
        new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
    String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Long.parseLong(kilobytes.strip()) / 1024.0;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }
}
