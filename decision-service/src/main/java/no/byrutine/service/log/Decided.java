package no.byrutine.service.log;

import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.Pack;
import no.byrutine.service.request.Envelope;

/**
 * A decision that is to be recorded, with what it was made of.
 *
 * @param pack the whole pack, also when a section of it decided
 * @param context when, and under which policies, the city's and the request's
 */
public record Decided(Pack pack, Envelope envelope, Context context, Decision decision) {}
