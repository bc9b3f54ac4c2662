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
 * @param form what the case is written as
 * @param bundle the case as it was sent: a FHIR Bundle as JSON text, or what else the form says
 */
public record Envelope(
    LocalDate on,
    Optional<OffsetDateTime> at,
    LocalDate known,
    Optional<String> section,
    Policy policy,
    Form form,
    String bundle) {

  /** What a case can be written as. */
  public enum Form {
    /** A FHIR Bundle as JSON. */
    BUNDLE,
    /** The list of rooms of a measuring campaign, as CSV. */
    MEASUREMENTS
  }

  /** A case that is asked about now, with no policy of its own. */
  public static Envelope now(Today today, String bundle) {
    return new Envelope(
        today.date(),
        Optional.of(today.moment()),
        today.date(),
        Optional.empty(),
        new Policy(EnvelopeReader.POLICY_NAME, Map.of()),
        Form.BUNDLE,
        bundle);
  }

  /** The same, asked of a section; of the whole pack when it is empty. */
  public Envelope askedOf(Optional<String> part) {
    return new Envelope(on, at, known, part, policy, form, bundle);
  }
}
