package no.byrutine.service.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import no.byrutine.engine.Pack;

/**
 * How long each step of a call takes: reading the case, deciding it, writing the answer. Each is a
 * histogram by pack and section, and a span when traces are on. Neither says anything of the case.
 */
@Singleton
public final class Steps {

  /** The bounds of the histogram: a decision takes about a millisecond, a large case a second. */
  private static final Duration[] BOUNDS = {
    Duration.ofNanos(500_000),
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2)
  };

  private static final String WHOLE = "";

  private final MeterRegistry registry;
  private final Tracer tracer;

  public Steps(MeterRegistry registry, Tracer tracer) {
    this.registry = registry;
    this.tracer = tracer;
  }

  /** Reads the case. */
  public <T> T read(Pack pack, Supplier<T> work) {
    return step("read", pack, work);
  }

  /** Decides it. */
  public <T> T decide(Pack pack, Supplier<T> work) {
    return step("decide", pack, work);
  }

  /** Writes the answer. */
  public <T> T write(Pack pack, Supplier<T> work) {
    return step("write", pack, work);
  }

  private <T> T step(String step, Pack pack, Supplier<T> work) {
    Span span =
        tracer
            .spanBuilder(step)
            .setAttribute("byrutine.pack", pack.id())
            .setAttribute("byrutine.version", pack.ref().version())
            .setAttribute("byrutine.section", section(pack))
            .startSpan();
    try {
      return timer(step, pack).record(Context.current().with(span).wrapSupplier(work));
    } catch (RuntimeException e) {
      // Not the exception: its message may quote the case.
      span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
      throw e;
    } finally {
      span.end();
    }
  }

  private Timer timer(String step, Pack pack) {
    return Timer.builder("byrutine.step")
        .description("How long a step of a call took")
        .tags("step", step, "pack", pack.id(), "section", section(pack))
        .serviceLevelObjectives(BOUNDS)
        .register(registry);
  }

  private static String section(Pack pack) {
    return pack.ref().section().orElse(WHOLE);
  }
}
