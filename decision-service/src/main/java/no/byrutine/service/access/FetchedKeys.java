package no.byrutine.service.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * Keys at an address that the configuration names. They are fetched when first needed, when they
 * have been used for long enough, and when a token names one that is not among them; but the
 * address is left in peace for a while after each try, also one that failed, so that nobody can
 * make us knock at it by made-up tokens.
 *
 * <p>When they cannot be had, those at hand are used for as long again, and then no more.
 */
final class FetchedKeys extends Keys {

  private static final Logger LOG = Logger.getLogger(FetchedKeys.class);

  private final URI address;
  private final AccessConfig.Jwks config;
  private final Clock clock;
  private final HttpClient http;

  private List<JsonWebKey> keys = List.of();
  private Instant fetched = Instant.MIN;
  private Instant tried = Instant.MIN;

  FetchedKeys(URI address, AccessConfig.Jwks config, Clock clock) {
    this.address = address;
    this.config = config;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(config.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  synchronized List<JsonWebKey> current() {
    if (olderThan(config.kept())) {
      fetch();
    }
    return usable();
  }

  @Override
  synchronized List<JsonWebKey> renewed() {
    fetch();
    return usable();
  }

  private List<JsonWebKey> usable() {
    return olderThan(config.kept().multipliedBy(2)) ? List.of() : keys;
  }

  @Override
  boolean areAt(String named) {
    return address.toString().equals(named);
  }

  private boolean olderThan(Duration age) {
    return fetched.isBefore(clock.instant().minus(age));
  }

  private void fetch() {
    Instant now = clock.instant();
    if (tried.isAfter(now.minus(config.pause()))) {
      return;
    }
    tried = now;
    try {
      keys = new JsonWebKeySet(body()).getJsonWebKeys();
      fetched = now;
    } catch (ExecutionException | TimeoutException | JoseException e) {
      LOG.warnf("The keys at %s could not be had (%s)", address, e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String body() throws InterruptedException, ExecutionException, TimeoutException {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, info -> new LimitedBody(config.mostBytes()));
    try {
      // The whole answer, and not only its head: one that comes a byte at a time is no answer.
      HttpResponse<byte[]> got = answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
      // What is not 200 is not JSON, and is refused as such.
      return got.statusCode() == 200 ? new String(got.body(), StandardCharsets.UTF_8) : "";
    } finally {
      answer.cancel(true);
    }
  }
}
