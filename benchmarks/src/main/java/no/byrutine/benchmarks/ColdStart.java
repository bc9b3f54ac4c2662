package no.byrutine.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From {@code ./serve} to the first correct decision over HTTP, and the heap after it. */
final class ColdStart {

  private final Path repository;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofMillis(200)).build();

  ColdStart(Path repository) {
    this.repository = repository;
  }

  /** The median of several starts, after one that lets {@code ./serve} build what it needs. */
  List<Figure> measure(int starts) throws IOException, InterruptedException {
    once(new ArrayList<>(), new ArrayList<>());
    List<Double> seconds = new ArrayList<>();
    List<Double> heaps = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      once(seconds, heaps);
    }
    seconds.sort(null);
    heaps.sort(null);
    return List.of(
        new Figure("service.start-to-first-decision", seconds.get(starts / 2), "s"),
        new Figure("service.heap-after-first-decision", heaps.get(starts / 2), "MB"));
  }

  private void once(List<Double> seconds, List<Double> heaps)
      throws IOException, InterruptedException {
    int port = freePort();
    long start = System.nanoTime();
    ProcessBuilder serve = new ProcessBuilder(repository.resolve("serve").toString());
    serve.environment().put("PORT", String.valueOf(port));
    serve.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = serve.start();
    try {
      firstDecision(port, process);
      seconds.add((System.nanoTime() - start) / 1e9);
      heaps.add(heap(process));
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private void firstDecision(int port, Process process) throws IOException, InterruptedException {
    String base = "http://localhost:" + port;
    while (true) {
      try {
        String example = get(base + "/packs/egenandel/example.json");
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(base + "/api/decisions/egenandel"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(example))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200 && answer.body().contains("272396")) {
          return;
        }
        throw new IllegalStateException("The first decision is wrong: " + answer.statusCode());
      } catch (IOException e) {
        if (!process.isAlive()) {
          throw new IllegalStateException("./serve stopped before it was ready", e);
        }
        Thread.sleep(20);
      }
    }
  }

  private String get(String address) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** What is used on the heap after a full collection. */
  private static double heap(Process serve) throws IOException, InterruptedException {
    long pid =
        serve
            .descendants()
            .filter(child -> child.info().command().orElse("").endsWith("java"))
            .findFirst()
            .map(ProcessHandle::pid)
            .orElse(serve.pid());
    return JavaHeap.used(pid);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
