package no.byrutine.service;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.service.decide.CityPolicy;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.request.EnvelopeReader;
import no.byrutine.service.request.Today;
import org.jboss.logging.Logger;

/**
 * What happens before the first request: the city's policy is held against the packs, and one
 * example is decided and written, so that the first caller does not wait for classes to load. The
 * other packs follow when the service is up.
 */
@Singleton
final class Start {

  private static final Logger LOG = Logger.getLogger(Start.class);

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
    engine.packs().stream().limit(1).forEach(this::warm);
  }

  /** The service is up already: a pack that is broken must not take the others with it. */
  private void warmLater(Pack pack) {
    try {
      warm(pack);
    } catch (RuntimeException e) {
      LOG.errorf(e, "The pack %s cannot decide its own example", pack.id());
    }
  }

  /** The rules are laid out while the example is read. */
  private void warm(Pack pack) {
    new Thread(pack::prepared, "prepares " + pack.id()).start();
    pack.definition()
        .example()
        .ifPresent(
            example ->
                decisions.json(pack, decisions.decide(pack, envelopes.read(example)), false));
  }

  /** Tells whoever started us, in one line, where to look and what to try. */
  void ready(@ObservesAsync HttpServerStart start) {
    int port = start.options().getPort();
    System.out.println(ReadyLine.of(port));
    engine.packs().stream().skip(1).forEach(this::warmLater);
    LOG.debug("Every pack is warm");
  }
}
