package no.byrutine.service.operations;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import no.byrutine.engine.Pack;
import no.byrutine.service.access.Stopping;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.swap.PackWatch;
import no.byrutine.service.swap.RefusedVersion;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Startup;

/**
 * Ready, and started, when every pack has a value or a finding to give its example: the whole way,
 * not just a port. A version that was refused is told, and takes nothing from the one that runs.
 * Not ready any more as soon as the service is asked to stop.
 */
@Startup
@org.eclipse.microprofile.health.Readiness
final class Readiness implements AsyncHealthCheck {

  private final SelfCheck selfCheck;
  private final Packs packs;
  private final PackWatch watch;
  private final Stopping stopping;

  Readiness(SelfCheck selfCheck, Packs packs, PackWatch watch, Stopping stopping) {
    this.selfCheck = selfCheck;
    this.packs = packs;
    this.watch = watch;
    this.stopping = stopping;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("packs");
    packs.all().forEach(pack -> response.withData(pack.id(), state(pack)));
    watch.refused().stream()
        .filter(refused -> refused.pack().isEmpty())
        .forEach(refused -> response.withData(refused.file(), refused.brief()));
    if (!watch.readable()) {
      response.withData("byrutine.packs.folder", "cannot be read; what runs stays");
    }
    return Uni.createFrom().item(response.status(isReady()).build());
  }

  private boolean isReady() {
    return selfCheck.last().everyPackAnswers() && !selfCheck.isHung() && !stopping.isAsked();
  }

  private String state(Pack pack) {
    boolean silent = Boolean.FALSE.equals(selfCheck.last().answers().get(pack.id()));
    return pack.ref().version()
        + (silent ? " gives no answer" : "")
        + watch.refused(pack.id()).map(RefusedVersion::brief).map(it -> "; " + it).orElse("");
  }
}
