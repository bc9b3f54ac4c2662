package no.byrutine.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys are had from a real server, that changes them, is down, or misbehaves. */
class FetchedKeysTest {

  private static final PublicJsonWebKey OLD = Trusted.EC;
  private static final PublicJsonWebKey NEW = Trusted.RSA;

  private final MovingClock clock = new MovingClock(Instant.parse("2026-06-01T08:00:00Z"));
  private final AtomicInteger asked = new AtomicInteger();
  private String body = Token.jwks(OLD);
  private int status = 200;
  private HttpServer server;
  private FetchedKeys keys;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/jwks", this::answer);
    server.createContext("/redirect", FetchedKeysTest::redirect);
    server.createContext("/slow", FetchedKeysTest::neverEnds);
    server.start();
    keys = at("/jwks");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theyAreFetchedOnceAndUsedForAWhile() {
    keys.current();
    clock.forward(Duration.ofMinutes(14));
    assertThat(ids(keys.current())).containsExactly("ec");
    assertThat(asked).hasValue(1);
  }

  @Test
  void theyAreFetchedAgainWhenTheyHaveBeenUsedForLongEnough() {
    keys.current();
    body = Token.jwks(NEW);
    clock.forward(Duration.ofMinutes(16));
    assertThat(ids(keys.current())).containsExactly("rsa");
  }

  @Test
  void aNewKeyIsFoundWhenATokenNamesIt() {
    keys.current();
    body = Token.jwks(OLD, NEW);
    clock.forward(Duration.ofMinutes(2));
    assertThat(ids(keys.renewed())).containsExactly("ec", "rsa");
  }

  @Test
  void madeUpKeysDoNotMakeUsAskMoreThanOnceAMinute() {
    keys.current();
    for (int token = 0; token < 100; token++) {
      keys.renewed();
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void aServerThatIsDownIsLeftInPeaceToo() {
    status = 503;
    for (int token = 0; token < 100; token++) {
      keys.current();
    }
    assertThat(asked).hasValue(1);
    assertThat(keys.current()).isEmpty();
  }

  @Test
  void whenTheServerIsDownTheKeysAtHandAreUsedForAsLongAgainAndNoLonger() {
    keys.current();
    status = 503;
    clock.forward(Duration.ofMinutes(29));
    assertThat(ids(keys.current())).containsExactly("ec");
    clock.forward(Duration.ofMinutes(2));
    assertThat(keys.current()).isEmpty();
    assertThat(keys.renewed()).isEmpty();
  }

  @Test
  void whatIsNoKeySetIsNotUsed() {
    body = "<html>vedlikehold</html>";
    assertThat(keys.current()).isEmpty();
  }

  @Test
  void anAnswerWithoutEndIsNotRead() {
    body = " ".repeat(1 << 20) + Token.jwks(OLD);
    assertThat(keys.current()).isEmpty();
  }

  @Test
  void anAnswerThatComesAByteAtATimeIsGivenUp() {
    assertThat(at("/slow").current()).isEmpty();
  }

  @Test
  void aRedirectIsNotFollowed() {
    assertThat(at("/redirect").current()).isEmpty();
    assertThat(asked).hasValue(0);
  }

  private FetchedKeys at(String path) {
    URI address = URI.create("http://localhost:" + server.getAddress().getPort() + path);
    return new FetchedKeys(address, new Settings(), clock);
  }

  private static List<String> ids(List<JsonWebKey> keys) {
    return keys.stream().map(JsonWebKey::getKeyId).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "/jwks");
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void neverEnds(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(' ');
    exchange.getResponseBody().flush();
  }

  /** The defaults, but for the time that the slow server is given. */
  private record Settings() implements AccessConfig.Jwks {

    @Override
    public Duration kept() {
      return Duration.ofMinutes(15);
    }

    @Override
    public Duration pause() {
      return Duration.ofMinutes(1);
    }

    @Override
    public Duration timeout() {
      return Duration.ofSeconds(2);
    }

    @Override
    public int mostBytes() {
      return 256 << 10;
    }
  }
}
