package no.byrutine.service.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import no.byrutine.service.log.DecisionLog;

/** What ought to stay at nought, and is told from the start so that somebody can watch it. */
@Singleton
final class Alarms {

  void tell(@Observes StartupEvent start, MeterRegistry registry, DecisionLog log) {
    FunctionCounter.builder("byrutine.unlogged", log, DecisionLog::unlogged)
        .description("Decisions that were given out without being in the log")
        .register(registry);
  }
}
