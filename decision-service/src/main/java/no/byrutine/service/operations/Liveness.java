package no.byrutine.service.operations;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Alive while decisions come to an end: only a restart helps a service in which they hang, or in
 * which no pack can decide its example any more.
 */
@org.eclipse.microprofile.health.Liveness
final class Liveness implements AsyncHealthCheck {

  private final SelfCheck selfCheck;

  Liveness(SelfCheck selfCheck) {
    this.selfCheck = selfCheck;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    boolean starting = selfCheck.last().answers().isEmpty();
    boolean alive = !selfCheck.isHung() && (starting || selfCheck.last().somePackAnswers());
    return Uni.createFrom().item(HealthCheckResponse.named("decisions").status(alive).build());
  }
}
