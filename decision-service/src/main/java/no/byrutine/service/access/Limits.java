package no.byrutine.service.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/**
 * How much is done at once, and for how long. What says whether the service is well is answered
 * always.
 */
@Singleton
final class Limits {

  /** After CORS, so that a browser may read the refusal (300), and before anything costs. */
  private static final int BEFORE_GATE = 275;

  private static final Pattern BATCH = Pattern.compile("/api/decisions/[^/]+/batch/?");

  private final LimitsConfig config;
  private final Semaphore calls;
  private final Semaphore batches;

  Limits(LimitsConfig config) {
    this.config = config;
    this.calls = new Semaphore(config.calls());
    this.batches = new Semaphore(config.batches());
  }

  void register(@Observes Filters filters) {
    filters.register(this::pass, BEFORE_GATE);
  }

  private void pass(RoutingContext call) {
    if (call.normalizedPath().startsWith("/q/")) {
      call.next();
    } else if (headerBytes(call) > config.headerBytes()) {
      TurnedAway.answer(call, AccessFaults.tooLongHeaders(config.headerBytes()), Map.of());
    } else if (BATCH.matcher(call.normalizedPath()).matches()) {
      counted(call, batches, () -> counted(call, calls, call::next));
    } else {
      counted(call, calls, () -> inTime(call));
    }
  }

  private static int headerBytes(RoutingContext call) {
    return call.request().headers().entries().stream()
        .mapToInt(header -> header.getKey().length() + header.getValue().length())
        .sum();
  }

  private static void counted(RoutingContext call, Semaphore places, Runnable go) {
    if (places.tryAcquire()) {
      call.addEndHandler(end -> places.release());
      go.run();
    } else {
      TurnedAway.later(call, AccessFaults.tooMany(), 1);
    }
  }

  /**
   * The caller hears in time that there is no answer. What is being decided goes on to its end, on
   * one of a fixed number of threads, and is thrown away.
   */
  private void inTime(RoutingContext call) {
    long timer =
        call.vertx()
            .setTimer(
                config.time().toMillis(), late -> TurnedAway.giveUp(call, AccessFaults.tooSlow()));
    call.addEndHandler(end -> call.vertx().cancelTimer(timer));
    call.next();
  }
}
