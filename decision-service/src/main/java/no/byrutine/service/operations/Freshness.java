package no.byrutine.service.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Today;
import no.byrutine.service.swap.PackWatch;

/**
 * How old what a pack knows is, today: its numbers, and the pack itself. A number that nobody has
 * held against its source in time is the fault that no request shows.
 */
@Singleton
final class Freshness {

  private final MeterRegistry registry;
  private final Packs packs;
  private final PackWatch watch;
  private final Today today;

  Freshness(MeterRegistry registry, Packs packs, PackWatch watch, Today today) {
    this.registry = registry;
    this.packs = packs;
    this.watch = watch;
    this.today = today;
  }

  /** Measures every pack that runs at the start, and the versions that take over from it. */
  void measure(@Observes StartupEvent event) {
    packs.all().stream().map(Pack::id).forEach(this::measure);
  }

  private void measure(String id) {
    gauge("byrutine.parameters.overdue", "Parameters past their review date", id, this::overdue);
    gauge(
        "byrutine.parameters.review.days",
        "Days until the first review date of a parameter; below zero when it has passed",
        id,
        this::daysToReview);
    gauge(
        "byrutine.pack.stale",
        "1 when a version of the pack in the folder was refused",
        id,
        pack -> watch.refused(id).isPresent() ? 1 : 0);
  }

  private void gauge(String name, String what, String id, ToDoubleFunction<Pack> value) {
    Gauge.builder(name, packs, it -> it.running(id).map(value::applyAsDouble).orElse(Double.NaN))
        .description(what)
        .tag("pack", id)
        .register(registry);
  }

  private double overdue(Pack pack) {
    return reviewDates(pack).filter(day -> day.isBefore(today.date())).count();
  }

  private double daysToReview(Pack pack) {
    return reviewDates(pack)
        .mapToLong(day -> ChronoUnit.DAYS.between(today.date(), day))
        .min()
        .orElse(0);
  }

  private static Stream<LocalDate> reviewDates(Pack pack) {
    return pack.definition().parameters().values().stream()
        .map(ParameterDefinition::reviewBy)
        .flatMap(Optional::stream);
  }
}
