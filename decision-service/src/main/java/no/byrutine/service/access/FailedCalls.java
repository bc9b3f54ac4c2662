package no.byrutine.service.access;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import no.byrutine.service.Refusal;
import no.byrutine.service.request.Refused;

/**
 * What goes wrong with a call outside of our own code comes here before it comes to Quarkus, which
 * would write the address into the log, with its query, and so with whatever a caller put there.
 */
@Singleton
final class FailedCalls {

  /** Before any route that Quarkus has. */
  private static final int FIRST = Integer.MIN_VALUE;

  void register(@Observes Router router) {
    router.route().order(FIRST).failureHandler(FailedCalls::failed);
  }

  private static void failed(RoutingContext call) {
    if (isOver(call.response())) {
      return;
    }
    if (call.failure() == null || call.statusCode() != 500) {
      call.next();
      return;
    }
    Refusal refusal = Refusal.of(call.failure());
    TurnedAway.answer(call, Refused.of(refusal.status(), refusal.issues().get(0)), Map.of());
  }

  /**
   * Whether nobody waits for this answer any more: the caller has hung up, or has been told that it
   * did not come in time. What fails after that is the want of a listener, and no fault.
   */
  private static boolean isOver(HttpServerResponse response) {
    return response.ended() || response.closed();
  }
}
