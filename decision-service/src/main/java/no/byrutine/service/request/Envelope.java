package no.byrutine.service.request;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import no.byrutine.engine.Policy;

/**
 * What one request asks: the case, and when and under which policy it is to be decided.
 *
 * @param on the day whose law applies
 * @param at the moment, for a routine in which the hour counts
 * @param known the day whose knowledge applies
 * @param section the part of the pack that is asked; the whole pack when it is not given
 * @param policy the request's own policy, laid over the city's
 * @param bundle the FHIR Bundle as JSON text, as it was sent; empty when the case is no Bundle
 */
public record Envelope(
    LocalDate on,
    Optional<OffsetDateTime> at,
    LocalDate known,
    Optional<String> section,
    Policy policy,
    String bundle) {

  /** A case that is asked about now, with no policy of its own. */
  public static Envelope now(Today today, Optional<String> section, String bundle) {
    return new Envelope(
        today.date(),
        Optional.of(today.moment()),
        today.date(),
        section,
        new Policy(EnvelopeReader.POLICY_NAME, Map.of()),
        bundle);
  }
}
