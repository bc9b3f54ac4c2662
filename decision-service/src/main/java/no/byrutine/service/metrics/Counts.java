package no.byrutine.service.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.decision.PackRef;
import no.byrutine.service.log.Feedback;

/**
 * What is decided and refused, in numbers. The labels come from the packs and from our own doors,
 * so there is an end to them, and nothing of a case is among them.
 */
@Singleton
public final class Counts {

  private final MeterRegistry registry;

  public Counts(MeterRegistry registry) {
    this.registry = registry;
  }

  /** A decision was made: its outcome, and each rule that has a finding. */
  public void decided(Decision decision) {
    PackRef pack = decision.pack();
    count(
        "byrutine.decisions",
        "Decisions, by outcome",
        "pack",
        pack.id(),
        "section",
        pack.section().orElse(""),
        "outcome",
        decision.outcome().code());
    decision.findings().stream()
        .map(Finding::rule)
        .distinct()
        .forEach(
            rule ->
                count(
                    "byrutine.findings",
                    "Decisions in which a rule has a finding",
                    "pack",
                    pack.id(),
                    "rule",
                    rule));
  }

  /** A call of a CDS service was answered with so many cards. */
  public void cards(String service, int cards) {
    counter("byrutine.cards", "Cards in the answers of a CDS service", "service", service)
        .increment(cards);
  }

  /** A user did something with a card of a CDS service. */
  public void feedback(String service, Feedback.Outcome outcome) {
    count(
        "byrutine.feedback",
        "What users did with cards",
        "service",
        service,
        "outcome",
        outcome.name().toLowerCase(Locale.ROOT));
  }

  /** A request, or a line of one, was refused. */
  public void refused(String door, int status) {
    count(
        "byrutine.refusals",
        "Requests that were refused; in a batch, lines",
        "door",
        door,
        "status",
        String.valueOf(status));
  }

  /** A version of a pack was tried: it took over, or was refused. */
  public void tried(String pack, String result) {
    count("byrutine.swaps", "Versions of packs that were tried", "pack", pack, "result", result);
  }

  private void count(String name, String what, String... tags) {
    counter(name, what, tags).increment();
  }

  private Counter counter(String name, String what, String... tags) {
    return Counter.builder(name).description(what).tags(tags).register(registry);
  }
}
