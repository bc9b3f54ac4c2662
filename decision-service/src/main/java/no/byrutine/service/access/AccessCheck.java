package no.byrutine.service.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.service.packs.Packs;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The service does not start when it would be open to everybody, or to nobody. */
@Singleton
final class AccessCheck {

  private static final Logger LOG = Logger.getLogger(AccessCheck.class);

  private final AccessConfig config;
  private final String host;
  private final Packs packs;

  AccessCheck(
      AccessConfig config, @ConfigProperty(name = "quarkus.http.host") String host, Packs packs) {
    this.config = config;
    this.host = host;
    this.packs = packs;
  }

  /**
   * @throws IllegalStateException with the next step
   */
  void check(@Observes StartupEvent event, Trust trust) {
    switch (config.mode()) {
      case DEVELOPMENT -> development();
      case REQUIRED -> required();
    }
  }

  private void development() {
    if (!Trust.isLoopback(host)) {
      throw new IllegalStateException(
          "In development mode nobody is asked who they are, so the service answers its own machine"
              + " alone, and not "
              + host
              + ". Set byrutine.access.mode=required and say whom to"
              + " trust (docs/security.md), or leave out quarkus.http.host.");
    }
    LOG.warn(
        "DEVELOPMENT MODE: nobody is asked who they are, and everything is answered, to this machine"
            + " alone. See docs/security.md before you open the service to others.");
  }

  private void required() {
    if (config.cdsClients().isEmpty() && config.issuers().isEmpty()) {
      throw new IllegalStateException(
          "Nobody is trusted, so nobody could call. List them in byrutine.access.issuers and"
              + " byrutine.access.cds-clients (docs/security.md), or set"
              + " byrutine.access.mode=development on your own machine.");
    }
    if (!config.cdsClients().isEmpty() && config.base().isEmpty()) {
      throw new IllegalStateException(
          "A CDS client signs for the address that it calls. Set byrutine.access.base to the address"
              + " that clients know this service by, such as https://byrutine.example.org.");
    }
    config.cdsClients().forEach(this::checkPacks);
    LOG.infof(
        "Asks who calls: %d CDS clients and %d issuers of access tokens are trusted",
        config.cdsClients().size(), config.issuers().size());
  }

  /** A client would be shut out of a pack that is misspelt. */
  private void checkPacks(String client, AccessConfig.CdsClient settings) {
    Set<String> known = packs.all().stream().map(Pack::id).collect(Collectors.toSet());
    for (String pack : settings.packs().orElse(Set.of())) {
      if (!known.contains(pack)) {
        throw new IllegalStateException(
            "byrutine.access.cds-clients."
                + client
                + ".packs: there is no pack '"
                + pack
                + "'."
                + Nearest.hint(pack, known));
      }
    }
  }
}
