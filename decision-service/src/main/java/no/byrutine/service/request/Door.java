package no.byrutine.service.request;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.packs.Packs;

/**
 * The way in that all doors share: the body within its limits, nothing asked for that the door does
 * not offer, and the pack. What a door does of its own is only the work between a body and an
 * answer.
 */
@Singleton
public final class Door {

  private final Packs packs;
  private final Bodies bodies;
  private final HttpHeaders headers;
  private final UriInfo uri;

  Door(Packs packs, Bodies bodies, HttpHeaders headers, UriInfo uri) {
    this.packs = packs;
    this.bodies = bodies;
    this.headers = headers;
    this.uri = uri;
  }

  /**
   * What the work makes of a posted body and the pack that its address names. Nothing of it may be
   * kept by anybody on the way.
   *
   * @throws BadInput when the pack or something in the query is not known
   */
  public Response answer(
      Offer offer, String pack, InputStream body, BiFunction<Pack, String, ResponseBuilder> work)
      throws IOException {
    return answer(offer, body, text -> work.apply(packs.pack(pack), text));
  }

  /**
   * What the work makes of a posted body.
   *
   * @throws BadInput when something in the query is not known
   */
  public Response answer(Offer offer, InputStream body, Function<String, ResponseBuilder> work)
      throws IOException {
    // The body first, also when it will not be used: a sender who is still sending would see a
    // broken connection.
    return bodies.use(
        body,
        text -> {
          refuseOtherThan(offer);
          return work.apply(text).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
        });
  }

  /**
   * An answer to a request without a body.
   *
   * @throws BadInput when something in the query is not known
   */
  public Response look(Offer offer, Supplier<ResponseBuilder> work) {
    refuseOtherThan(offer);
    return work.get().build();
  }

  /** Reads what is posted and writes the answer of it, at the same time. */
  public interface Streaming {
    void write(Pack pack, OutputStream out) throws IOException;
  }

  /**
   * An answer that is written while the body is read, so that neither is ever whole in memory.
   *
   * @throws BadInput when the pack or something in the query is not known
   */
  public Response stream(Offer offer, String pack, InputStream body, Streaming work)
      throws IOException {
    try {
      refuseOtherThan(offer);
      Pack found = packs.pack(pack);
      StreamingOutput answer = out -> work.write(found, out);
      return Response.ok(answer, offer.written().get(0))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    } catch (RuntimeException e) {
      Bodies.drain(body);
      throw e;
    }
  }

  /** The query of the request, decoded. */
  public Map<String, List<String>> query() {
    return uri.getQueryParameters();
  }

  /** Whether the answer is to be read by people. */
  public boolean indented() {
    return List.of("true").equals(query().get("_pretty"));
  }

  /** The language that the caller reads. */
  public String language() {
    return Language.of(null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** The address that the service was called at, with a slash at its end. */
  public URI base() {
    return uri.getBaseUri();
  }

  /** The address that was called, with its query. */
  public URI address() {
    return uri.getRequestUri();
  }

  private void refuseOtherThan(Offer offer) {
    // Quarkus looks at Accept only when several methods differ by it.
    if (accepted(offer).stream()
        .noneMatch(accepted -> offer.written().stream().anyMatch(accepted::isCompatible))) {
      throw new NotAcceptableException();
    }
    List<Issue> unknown =
        query().keySet().stream()
            .filter(key -> !offer.takes(key))
            .sorted()
            .map(key -> Faults.unknownKey(key, "", offer.query()))
            .toList();
    if (!unknown.isEmpty()) {
      throw new BadInput(unknown);
    }
  }

  /** What FHIR's {@code _format} asks for, where a door takes it, or else what Accept does. */
  private List<MediaType> accepted(Offer offer) {
    List<String> format = query().getOrDefault(Format.NAME, List.of());
    return format.isEmpty() || !offer.takes(Format.NAME)
        ? headers.getAcceptableMediaTypes()
        : format.stream().flatMap(asked -> Format.of(asked).stream()).toList();
  }
}
