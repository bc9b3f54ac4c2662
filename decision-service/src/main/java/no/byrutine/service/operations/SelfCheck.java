package no.byrutine.service.operations;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.decision.Decision;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.service.Recurring;
import no.byrutine.service.Whereabouts;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.EnvelopeReader;
import org.jboss.logging.Logger;

/**
 * Has every pack decide its example, again and again, the whole way from JSON to a decision. It
 * does so in a thread of its own, so that a probe costs nothing and never waits behind the
 * requests.
 */
@Singleton
final class SelfCheck {

  private static final int LAST = 10_000;

  private static final Logger LOG = Logger.getLogger(SelfCheck.class);

  /**
   * One round.
   *
   * @param engine what ran then
   * @param answers whether each pack had a value or a finding to give, by its id
   * @param nanos when it ended, on the JVM's own clock
   */
  record Round(DecisionEngine engine, Map<String, Boolean> answers, long nanos) {

    boolean everyPackAnswers() {
      return !answers.isEmpty() && !answers.containsValue(false);
    }

    boolean somePackAnswers() {
      return answers.containsValue(true);
    }

    boolean isOlderThan(Duration age) {
      return System.nanoTime() - nanos > age.toNanos();
    }
  }

  private final Packs packs;
  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final HealthConfig config;
  private final Recurring rounds =
      new Recurring("asks the packs how they are", Duration.ofSeconds(1), this::roundIfDue);
  private volatile Round last;

  SelfCheck(Packs packs, EnvelopeReader envelopes, Decisions decisions, HealthConfig config) {
    this.packs = packs;
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.config = config;
    this.last = new Round(packs.engine(), Map.of(), System.nanoTime());
  }

  /** Begins when all else has been started: the first round is what makes the service ready. */
  void start(@Observes @Priority(LAST) StartupEvent event) {
    rounds.start();
  }

  void stop(@Observes ShutdownEvent event) {
    rounds.stop();
  }

  /** What the last round found. */
  Round last() {
    return last;
  }

  /** Whether no round has ended for so long that something must be stuck. */
  boolean isHung() {
    return last.isOlderThan(config.patience());
  }

  private void roundIfDue() {
    if (last.engine() != packs.engine()
        || last.answers().isEmpty()
        || last.isOlderThan(config.interval())) {
      last = round(packs.engine());
      LOG.debug("Every pack is warm");
    }
  }

  private Round round(DecisionEngine engine) {
    Map<String, Boolean> answers = new TreeMap<>();
    engine.packs().forEach(pack -> answers.put(pack.id(), answers(pack)));
    return new Round(engine, answers, System.nanoTime());
  }

  private boolean answers(Pack pack) {
    try {
      return pack.definition().example().map(example -> saysSomething(pack, example)).orElse(true);
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      LOG.errorf("The pack %s cannot decide its own example: %s", pack.id(), Whereabouts.of(e));
      return false;
    }
  }

  private boolean saysSomething(Pack pack, String example) {
    Decision decision = decisions.rehearse(pack, envelopes.read(example));
    return !decision.values().isEmpty() || !decision.findings().isEmpty();
  }
}
