package no.byrutine.service.swap;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.stream.Collectors;
import no.byrutine.decision.PackRef;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells in every answer which packs have a version that was refused: what answered is then older
 * than what somebody meant it to be.
 */
public final class StaleHeader {

  /** The ids of the packs that are stale. */
  public static final String NAME = "Byrutine-Stale";

  private final PackWatch watch;

  StaleHeader(PackWatch watch) {
    this.watch = watch;
  }

  @ServerResponseFilter
  public void tell(ContainerResponseContext response) {
    String ids =
        watch.refused().stream()
            .flatMap(refused -> refused.pack().stream())
            .map(PackRef::id)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!ids.isEmpty()) {
      response.getHeaders().putSingle(NAME, ids);
    }
  }
}
