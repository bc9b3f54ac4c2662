package no.byrutine.service.access;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Says who is behind the request at hand. */
@Singleton
public final class Callers {

  /** The service itself, which tries its examples, and whoever calls what is open to all. */
  private static final Caller NOBODY = new Caller("nobody", Set.of());

  private static final String KEY = Caller.class.getName();

  private final CurrentVertxRequest current;

  Callers(CurrentVertxRequest current) {
    this.current = current;
  }

  /** The caller, as the gate let it in. */
  public Caller caller() {
    return Arc.container().requestContext().isActive()
        ? Optional.ofNullable(current.getCurrent()).map(Callers::of).orElse(NOBODY)
        : NOBODY;
  }

  static void letIn(RoutingContext call, Caller caller) {
    call.put(KEY, caller);
  }

  private static Caller of(RoutingContext call) {
    return call.get(KEY, NOBODY);
  }
}
