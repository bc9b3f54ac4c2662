package no.byrutine.service;

import no.byrutine.decision.Decision;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.request.EnvelopeReader;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Ready when every pack has a value or a finding to give its example: the whole way, not just a
 * port.
 */
@org.eclipse.microprofile.health.Readiness
final class Readiness implements HealthCheck {

  private final DecisionEngine engine;
  private final EnvelopeReader envelopes;
  private final Decisions decisions;

  Readiness(DecisionEngine engine, EnvelopeReader envelopes, Decisions decisions) {
    this.engine = engine;
    this.envelopes = envelopes;
    this.decisions = decisions;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("packs");
    boolean up = !engine.packs().isEmpty();
    for (Pack pack : engine.packs()) {
      boolean answers = answers(pack);
      response.withData(pack.id(), pack.ref().version() + (answers ? "" : " gives no answer"));
      up &= answers;
    }
    return response.status(up).build();
  }

  private boolean answers(Pack pack) {
    return pack.definition()
        .example()
        .map(envelopes::read)
        .map(envelope -> decisions.rehearse(pack, envelope))
        .map(Readiness::saysSomething)
        .orElse(true);
  }

  private static boolean saysSomething(Decision decision) {
    return !decision.values().isEmpty() || !decision.findings().isEmpty();
  }
}
