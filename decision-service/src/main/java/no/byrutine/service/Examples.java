package no.byrutine.service;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;

/**
 * A made-up case for each pack that has one, as the body of a request: for the page, for the start
 * and for the health check.
 */
@Singleton
final class Examples {

  private final Map<String, String> byPack = new TreeMap<>();

  Examples(DecisionEngine engine) {
    engine.packs().forEach(pack -> read(pack.id()).ifPresent(text -> byPack.put(pack.id(), text)));
  }

  /** The example of the pack, if it has one. */
  Optional<String> of(Pack pack) {
    return Optional.ofNullable(byPack.get(pack.id()));
  }

  private static Optional<String> read(String id) {
    try (InputStream in =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("examples/" + id + ".json")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the example of " + id, e);
    }
  }
}
