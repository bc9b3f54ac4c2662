package no.byrutine.service;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import no.byrutine.engine.Pack;
import no.byrutine.service.access.Access;
import no.byrutine.service.decide.CityPolicy;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.EnvelopeReader;
import no.byrutine.service.request.Today;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What happens before the first request, when the folder of packs has been looked at: the city's
 * policy is held against the packs, and one example is decided and written, so that the first
 * caller does not wait for classes to load. The other packs follow when the service is up: see
 * {@code SelfCheck}.
 */
@Singleton
final class Start {

  private final Packs packs;
  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final CityPolicy city;
  private final Today today;
  private final Access access;

  Start(
      Packs packs,
      EnvelopeReader envelopes,
      Decisions decisions,
      CityPolicy city,
      Today today,
      Access access) {
    this.packs = packs;
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.city = city;
    this.today = today;
    this.access = access;
  }

  void warm(@Observes StartupEvent event) {
    city.check(packs.engine(), today);
    packs.all().stream().limit(1).forEach(this::warm);
  }

  /** The rules are laid out while the example is read. */
  private void warm(Pack pack) {
    new Thread(pack::prepared, "prepares " + pack.id()).start();
    pack.definition()
        .example()
        .ifPresent(
            example ->
                decisions.json(pack, decisions.rehearse(pack, envelopes.read(example)), false));
  }

  /** Tells whoever started us, in one line, where to look and what to try. */
  void ready(@ObservesAsync HttpServerStart start) {
    int port = port(start.options(), "quarkus.http.port");
    System.out.println(
        access.development() ? ReadyLine.inDevelopment(port) : ReadyLine.of(false, port));
  }

  /** The same where it listens by TLS: beside the other line, or instead of it. */
  void readyByTls(@ObservesAsync HttpsServerStart start) {
    System.out.println(ReadyLine.of(true, port(start.options(), "quarkus.http.ssl-port")));
  }

  /** Where the port is left to the machine, Quarkus writes the one that it got into the setting. */
  private static int port(HttpServerOptions options, String setting) {
    return options.getPort() > 0
        ? options.getPort()
        : ConfigProvider.getConfig().getValue(setting, Integer.class);
  }
}
