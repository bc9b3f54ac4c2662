package no.byrutine.service.metrics;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Counts the answers that are refusals, by the door at which they were given. */
public final class RefusalCount {

  private static final int FIRST_REFUSAL = 400;

  private final Counts counts;

  RefusalCount(Counts counts) {
    this.counts = counts;
  }

  @ServerResponseFilter
  public void count(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() >= FIRST_REFUSAL) {
      counts.refused(door(request.getUriInfo().getPath()), response.getStatus());
    }
  }

  /** One of a few: an address may hold anything, and a label may not. */
  static String door(String path) {
    String first = path.startsWith("/") ? path.substring(1) : path;
    return switch (first.split("/", 2)[0]) {
      case "api" -> "json";
      case "fhir" -> "fhir";
      case "cds-services" -> "hooks";
      case "packs", "" -> "page";
      default -> "none";
    };
  }
}
