package no.byrutine.service.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as an operator runs it: the packaged jar, in a process of its own. */
public final class ServiceProcess implements AutoCloseable {

  private static final Path JAR =
      Path.of(System.getProperty("byrutine.runner", "target/byrutine-runner.jar"));
  private static final Pattern READY = Pattern.compile("Byrutine is ready: (https?://[^/]+)/");
  private static final int MOST_SECONDS_TO_START = 60;

  private final Process process;
  private final Path log;
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;

  private ServiceProcess(Process process, Path log) throws IOException, InterruptedException {
    this.process = process;
    this.log = log;
    this.base = ready();
  }

  /**
   * Starts the service with these settings, and waits until it says that it is ready. It is in
   * development mode when they do not say otherwise.
   *
   * @throws IllegalStateException when it does not; the message has its log
   */
  public static ServiceProcess start(Map<String, String> settings)
      throws IOException, InterruptedException {
    return start(List.of(), settings);
  }

  /** The same, by a command that starts the command that it is given. */
  static ServiceProcess start(List<String> launcher, Map<String, String> settings)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(launcher);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Dquarkus.http.port=" + freePort());
    if (!settings.containsKey("byrutine.log.url")) {
      command.add("-Dbyrutine.log.url=jdbc:h2:mem:log;DB_CLOSE_DELAY=-1");
    }
    command.add("-Dbyrutine.access.mode=development");
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", JAR.toString()));
    Path log = Files.createTempFile("byrutine", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new ServiceProcess(process, log);
  }

  /** The address that it answers at, without a slash at its end. */
  public URI base() {
    return base;
  }

  /** Everything that it has printed. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  public Process process() {
    return process;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> post(String path, String contentType, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Asks it to stop (SIGTERM). */
  public void terminate() {
    process.destroy();
  }

  /** Ends it at once (SIGKILL). */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Files.delete(log);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private URI ready() throws IOException, InterruptedException {
    for (int tenth = 0; process.isAlive() && tenth < MOST_SECONDS_TO_START * 10; tenth++) {
      Matcher ready = READY.matcher(log());
      if (ready.find()) {
        return URI.create(ready.group(1));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    kill();
    throw new IllegalStateException("The service did not start:\n" + log());
  }
}
