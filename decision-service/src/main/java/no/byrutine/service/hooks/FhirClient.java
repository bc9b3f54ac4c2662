package no.byrutine.service.hooks;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.byrutine.in.BadInput;
import no.byrutine.service.hooks.HookRequest.Prefetched;
import no.byrutine.service.hooks.HookRequest.Server;
import no.byrutine.service.request.Utf8;

/**
 * Reads from a client's FHIR server, with the token that the client gave for this call. Only
 * servers that the configuration names are called; a redirect is not followed, and a page is only
 * read from the server that gave the first.
 */
@Singleton
final class FhirClient {

  /** How many pages of one search are read. */
  static final int MOST_PAGES = 20;

  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final FhirServersConfig config;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final ExecutorService readers = Executors.newFixedThreadPool(16, FhirClient::thread);

  FhirClient(FhirServersConfig config) {
    this.config = config;
  }

  /** Why something could not be read, in a word that is safe to tell and to log. */
  enum Failure {
    NOT_ALLOWED,
    NO_SERVER,
    TIMEOUT,
    UNREACHABLE,
    REFUSED,
    NOT_FHIR,
    TOO_LARGE,
    TOO_MANY_PAGES,
    TOO_MANY_REFERENCES,
    OPERATION_OUTCOME,
    OTHER_RESOURCE,
    OTHER_PATIENT
  }

  /** What a read gave: the resources, or why there are none. */
  record Outcome(List<SentResource> resources, Optional<Failure> failure) {

    static Outcome failed(Failure failure) {
      return new Outcome(List.of(), Optional.of(failure));
    }
  }

  /** Whether the server is one that may be called. */
  boolean allows(Server server) {
    return config.allowed().orElse(List.of()).stream()
        .map(allowed -> allowed.toString().replaceAll("/+$", ""))
        .anyMatch(server.base().toString()::equals);
  }

  /** Begins to read by reference or to search; several reads of one call run side by side. */
  Future<Outcome> read(Server server, String query) {
    return readers.submit(() -> asked(query, pages(server, server.base() + "/" + query)));
  }

  /** A server that answers a reference with another resource has not answered. */
  private static Outcome asked(String query, Outcome read) {
    boolean other =
        !query.contains("?")
            && read.resources().stream().anyMatch(it -> !it.ref().equals(Optional.of(query)));
    return other ? Outcome.failed(Failure.OTHER_RESOURCE) : read;
  }

  /**
   * What a begun read gave, when it came in time.
   *
   * @param deadline by {@link System#nanoTime()}
   */
  static Outcome await(Future<Outcome> read, long deadline) {
    try {
      return read.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.failed(Failure.TIMEOUT);
    } catch (java.util.concurrent.TimeoutException e) {
      read.cancel(true);
      return Outcome.failed(Failure.TIMEOUT);
    } catch (java.util.concurrent.ExecutionException e) {
      return Outcome.failed(Failure.UNREACHABLE);
    }
  }

  /** The pages that follow one that the client prefetched. */
  Future<Outcome> rest(Server server, String next) {
    return readers.submit(() -> pages(server, next));
  }

  private Outcome pages(Server server, String first) {
    List<SentResource> resources = new ArrayList<>();
    Optional<String> next = Optional.of(first);
    for (int page = 0; next.isPresent(); page++) {
      if (page == MOST_PAGES) {
        return Outcome.failed(Failure.TOO_MANY_PAGES);
      }
      Optional<URI> address = address(server, next.get());
      if (address.isEmpty()) {
        return Outcome.failed(Failure.NOT_ALLOWED);
      }
      Page read = page(server, address.get());
      if (read.failure().isPresent()) {
        return Outcome.failed(read.failure().get());
      }
      resources.addAll(read.content().resources());
      next = read.content().next();
    }
    return new Outcome(resources, Optional.empty());
  }

  /** The address, when it is on the server that the token is for. */
  private static Optional<URI> address(Server server, String text) {
    try {
      URI address = server.base().resolve(text.replace("|", "%7C"));
      return address.toString().startsWith(server.base() + "/")
              && address.normalize().equals(address)
          ? Optional.of(address)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private record Page(Prefetched content, Optional<Failure> failure) {

    static Page failed(Failure failure) {
      return new Page(Prefetched.NOTHING, Optional.of(failure));
    }
  }

  private Page page(Server server, URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(config.timeout())
            .header("Accept", "application/fhir+json");
    server.token().ifPresent(token -> request.header("Authorization", "Bearer " + token.value()));
    try {
      HttpResponse<InputStream> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return response.statusCode() == 200 ? content(body) : status(response.statusCode());
      }
    } catch (java.net.http.HttpTimeoutException e) {
      return Page.failed(Failure.TIMEOUT);
    } catch (IOException e) {
      return Page.failed(Failure.UNREACHABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Page.failed(Failure.TIMEOUT);
    }
  }

  /** Nothing of that name is an answer: the client has none. */
  private static Page status(int status) {
    return status == 404 || status == 410
        ? new Page(Prefetched.NOTHING, Optional.empty())
        : Page.failed(Failure.REFUSED);
  }

  private Page content(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(config.mostBytes() + 1);
    if (bytes.length > config.mostBytes()) {
      return Page.failed(Failure.TOO_LARGE);
    }
    try {
      Prefetched content = SentResource.in(Utf8.text(bytes));
      return content.failed()
          ? Page.failed(Failure.OPERATION_OUTCOME)
          : new Page(content, Optional.empty());
    } catch (BadInput e) {
      return Page.failed(Failure.NOT_FHIR);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "reads FHIR");
    thread.setDaemon(true);
    return thread;
  }
}
