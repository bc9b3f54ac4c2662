package no.byrutine.service.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import no.byrutine.decision.Words;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a header that should be a media type and is none, before Quarkus stumbles over it. It is
 * named in the way that FHIR R4 names a fault of HTTP: {@code http.} and the header.
 */
public final class MediaTypeHeaders {

  /**
   * Looks at the headers.
   *
   * @throws Refused when one of them cannot be read
   */
  @ServerRequestFilter(preMatching = true)
  public void check(ContainerRequestContext request) {
    check(HttpHeaders.ACCEPT, request::getAcceptableMediaTypes);
    check(HttpHeaders.CONTENT_TYPE, request::getMediaType);
  }

  private interface Reading {
    Object read();
  }

  private static void check(String header, Reading reading) {
    try {
      reading.read();
    } catch (IllegalArgumentException e) {
      throw new Refused(400, "structure", "http." + header, words(header));
    }
  }

  private static Words words(String header) {
    return new Words(
        "«" + header + "» er ingen medietype. Skriv den som application/json.",
        "'" + header + "' is no media type. Write it as application/json.");
  }
}
