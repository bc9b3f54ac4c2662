package no.byrutine.service;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;

/**
 * What happens before the first request: the city's policy is held against the packs, and each
 * example is decided and written once, so that the first caller does not wait for classes to load.
 */
@Singleton
final class Start {

  private final DecisionEngine engine;
  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final CityPolicy city;
  private final Today today;

  Start(
      DecisionEngine engine,
      EnvelopeReader envelopes,
      Decisions decisions,
      CityPolicy city,
      Today today) {
    this.engine = engine;
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.city = city;
    this.today = today;
  }

  void warm(@Observes StartupEvent event) {
    city.check(engine, today);
    for (Pack pack : engine.packs()) {
      pack.definition()
          .example()
          .ifPresent(
              example ->
                  decisions.json(pack, decisions.decide(pack, envelopes.read(example)), false));
    }
  }

  /** Tells whoever started us, in one line, where to look and what to try. */
  void ready(@ObservesAsync HttpServerStart start) {
    int port = start.options().getPort();
    System.out.println(ReadyLine.of(port));
  }
}
