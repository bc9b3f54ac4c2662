package no.byrutine.service.request;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the bodies of requests, up to a limit, and the large ones one at a time: a parsed Bundle of
 * ten megabytes takes about a hundred, so that six at once would exhaust the heap (they did).
 *
 * <p>Quarkus has a limit of its own, which is switched off: it answers a bare 413 before any of our
 * code runs. Here the rest of a body that is too large is read and thrown away, so that a sender
 * who is still sending gets the answer, and not a broken connection.
 */
@Singleton
public final class Bodies {

  /** Below this a body is read at once; a Bundle of one person's year is about 15 kB. */
  private static final int SMALL = 256 << 10;

  private static final int MOST_SECONDS_WAITED = 30;

  /** How much of a body that is too large is thrown away before the connection is given up. */
  private static final long MOST_DRAINED = 256L << 20;

  private final Semaphore large = new Semaphore(1, true);
  private final int mostBytes;

  public Bodies(@ConfigProperty(name = "byrutine.body.most-bytes") int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * What the work makes of the body's text.
   *
   * @throws Refused when the body is too large, or when too many large ones wait
   * @throws BadInput when it is not UTF-8
   */
  public <T> T use(InputStream body, Function<String, T> work) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    read(body, bytes, Math.min(SMALL, mostBytes));
    if (bytes.size() < Math.min(SMALL, mostBytes)) {
      return work.apply(Utf8.text(bytes.toByteArray()));
    }
    waitForTurn(body);
    try {
      read(body, bytes, mostBytes + 1);
      if (bytes.size() <= mostBytes) {
        return work.apply(Utf8.text(bytes.toByteArray()));
      }
    } finally {
      large.release();
    }
    drain(body);
    throw tooLarge();
  }

  private static void read(InputStream body, ByteArrayOutputStream into, int upTo) {
    try {
      into.writeBytes(body.readNBytes(upTo - into.size()));
    } catch (IOException e) {
      throw brokenOff();
    }
  }

  private void waitForTurn(InputStream body) throws IOException {
    try {
      if (large.tryAcquire(MOST_SECONDS_WAITED, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    drain(body);
    throw busy();
  }

  static void drain(InputStream body) throws IOException {
    byte[] bin = new byte[1 << 16];
    long drained = 0;
    for (int read = 0; read >= 0 && drained < MOST_DRAINED; read = body.read(bin)) {
      drained += read;
    }
  }

  private Refused tooLarge() {
    int mega = mostBytes >> 20;
    return new Refused(
        413,
        "too-long",
        "",
        new Words(
            "Innholdet er større enn " + mega + " MB. Send bare det rutinen spør etter.",
            "The content is larger than " + mega + " MB. Send only what the pack asks for."));
  }

  /** The caller has hung up; nobody is left to tell, and nothing is wrong with us. */
  public static Refused brokenOff() {
    return new Refused(
        400,
        "incomplete",
        "",
        new Words(
            "Forbindelsen ble brutt før alt var sendt. Send det på nytt.",
            "The connection broke before all was sent. Send it again."));
  }

  /** Nobody's fault; the same request may do well later. */
  public static Refused busy() {
    return new Refused(
        503,
        "throttled",
        "",
        new Words(
            "Tjenesten har for mye å gjøre. Prøv igjen om litt, eller send færre ressurser.",
            "The service has too much to do. Try again later, or send fewer resources."));
  }
}
