package no.byrutine.service;

import java.time.LocalDate;
import no.byrutine.engine.Policy;

/**
 * What one request asks: the case, and when and under which policy it is to be decided.
 *
 * @param on the day whose law applies
 * @param known the day whose knowledge applies
 * @param policy the request's own policy, laid over the city's
 * @param bundle the FHIR Bundle as JSON text, as it was sent
 */
record Envelope(LocalDate on, LocalDate known, Policy policy, String bundle) {}
