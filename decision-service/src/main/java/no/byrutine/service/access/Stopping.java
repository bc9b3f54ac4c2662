package no.byrutine.service.access;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.shutdown.ShutdownConfig;
import io.quarkus.runtime.shutdown.ShutdownListener;
import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * The end of the service: what has begun is answered, and whoever comes after that hears why not.
 * Quarkus's own way to stop ({@code quarkus.shutdown.timeout}) answers newcomers with a bare 503,
 * and offers no place between its delay and that. What says whether the service is well is answered
 * to the end.
 */
@Singleton
public final class Stopping implements ShutdownListener {

  /** After CORS, so that a browser may read the refusal (300), and before what costs anything. */
  private static final int BEFORE_LIMITS = 290;

  private static final Logger LOG = Logger.getLogger(Stopping.class);

  private final StopConfig config;

  /** The calls under way, and the service itself until it drains. */
  private final Phaser calls = new Phaser(1);

  private volatile boolean asked;
  private volatile boolean closed;

  Stopping(StopConfig config) {
    this.config = config;
  }

  void register(@Observes Filters filters) {
    filters.register(this::pass, BEFORE_LIMITS);
  }

  /** Whether the service has been asked to stop. */
  public boolean isAsked() {
    return asked;
  }

  /**
   * To be called when the service has started. Quarkus takes listeners from extensions alone, when
   * an application is built; this is how it registers them.
   */
  public void takeCharge() {
    ShutdownConfig quarkus =
        ConfigProvider.getConfig()
            .unwrap(SmallRyeConfig.class)
            .getConfigMapping(ShutdownConfig.class);
    new ShutdownRecorder(new RuntimeValue<>(quarkus)).setListeners(List.of(this), false);
  }

  /** What Quarkus does first of all; the doors are closed when it is told that this is done. */
  @Override
  public void preShutdown(ShutdownNotification notification) {
    try {
      drain();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    notification.done();
  }

  /**
   * Lets calls in for the delay, then no more, and returns when those that have begun are answered
   * or have had their time.
   */
  private void drain() throws InterruptedException {
    asked = true;
    TimeUnit.MILLISECONDS.sleep(config.delay().toMillis());
    closed = true;
    try {
      calls.awaitAdvanceInterruptibly(
          calls.arrive(), config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warnf(
          "Stops in the middle of %d calls: see byrutine.stop.timeout",
          calls.getUnarrivedParties());
    }
  }

  private void pass(RoutingContext call) {
    if (call.normalizedPath().startsWith("/q/")) {
      call.next();
      return;
    }
    // Counted before it is asked whether the door is closed: one that is let in is waited for.
    calls.register();
    call.addEndHandler(end -> calls.arriveAndDeregister());
    if (closed) {
      TurnedAway.elsewhere(call, AccessFaults.stopping());
    } else {
      call.next();
    }
  }
}
