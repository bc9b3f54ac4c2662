package no.byrutine.service.request;

import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** FHIR's {@code _format}, which asks for a media type in the query instead of in Accept. */
final class Format {

  static final String NAME = "_format";

  private Format() {}

  /** The media type that is asked for; empty when it is none. */
  static Optional<MediaType> of(String asked) {
    if (asked.equals("json")) {
      return Optional.of(MediaType.valueOf(Media.FHIR_JSON));
    }
    try {
      // A plus sign that nobody has escaped is a space in a query.
      return Optional.of(MediaType.valueOf(asked.replace(' ', '+')));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
