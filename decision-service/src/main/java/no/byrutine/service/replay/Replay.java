package no.byrutine.service.replay;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Decision;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;
import no.byrutine.engine.Context;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.access.Scope;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.log.DecisionRecord;
import no.byrutine.service.log.Digest;
import no.byrutine.service.log.Records;
import no.byrutine.service.log.Summary;
import no.byrutine.service.request.Envelope;
import no.byrutine.service.request.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides again what is in the log: the same case, days and policies. */
@Singleton
public final class Replay {

  private final Records records;
  private final PackVersions versions;
  private final Decisions decisions;
  private final String byrutine;

  Replay(
      Records records,
      PackVersions versions,
      Decisions decisions,
      @ConfigProperty(name = "quarkus.application.version") String byrutine) {
    this.records = records;
    this.versions = versions;
    this.decisions = decisions;
    this.byrutine = byrutine;
  }

  /**
   * Decides the case that was kept.
   *
   * @param version of the pack; the one that decided, or else the one that decides now, when empty
   * @throws BadInput when there is no such record or version
   * @throws Refused when the case was not kept, or its key is gone
   */
  public Replayed ofKept(String id, Optional<String> version) {
    DecisionRecord record = records.find(id, Scope.LOG_REPLAY);
    return of(record, records.input(record).orElseThrow(Replay::notKept), version);
  }

  /**
   * Decides the case that is sent.
   *
   * @throws BadInput when it is not, to the byte, the case that was decided
   */
  Replayed ofSent(String id, String input, Optional<String> version) {
    DecisionRecord record = records.find(id, Scope.LOG_REPLAY);
    if (!Digest.of(input).equals(record.inputDigest())) {
      throw anotherCase();
    }
    return of(record, input, version);
  }

  private Replayed of(DecisionRecord record, String input, Optional<String> version) {
    PackRef then = record.pack();
    Pack pack =
        version
            .map(asked -> versions.version(then.id(), asked))
            .orElseGet(() -> versions.nearest(then));
    Decision decision = decisions.again(pack, envelope(record, input), record.context());
    Summary now = Summary.of(pack, decidedBy(then, decision));
    Optional<String> kept = records.decision(record);
    return new Replayed(
        record, decision, byrutine, now.digest(), kept.isPresent(), differences(record, now, kept));
  }

  private static Envelope envelope(DecisionRecord record, String input) {
    Context context = record.context();
    return new Envelope(
        context.on(),
        context.at(),
        context.known(),
        record.pack().section(),
        new Policy("", Map.of()),
        record.form(),
        input);
  }

  /** The decision under another pack's name, so that the name alone makes no difference. */
  private static Decision decidedBy(PackRef pack, Decision it) {
    return new Decision(
        pack,
        it.subject(),
        it.on(),
        it.at(),
        it.known(),
        it.outcome(),
        it.values(),
        it.findings(),
        it.missing(),
        it.parameters(),
        it.notUsed(),
        it.trace());
  }

  private static List<Difference> differences(
      DecisionRecord record, Summary now, Optional<String> kept) {
    Essence recorded = Essence.of(record.outcome(), record.findings(), record.parameters());
    Essence replayed = Essence.of(now.outcome(), now.findings(), now.parameters());
    List<Difference> found =
        new ArrayList<>(
            kept.isPresent()
                ? recorded.withValues(kept.get()).differences(replayed.withValues(now.essence()))
                : recorded.differences(replayed));
    if (found.isEmpty() && !now.digest().equals(record.decisionDigest())) {
      found.add(new Difference("rest", "", record.decisionDigest(), now.digest()));
    }
    return found;
  }

  private static Refused notKept() {
    return new Refused(
        409,
        "incomplete",
        "input",
        new Words(
            "Saken er ikke lagret, eller nøkkelen til den er ikke her. Send den på nytt med POST.",
            "The case is not kept, or its key is not here. Send it again with POST."));
  }

  private static BadInput anotherCase() {
    return new BadInput(
        new Issue(
            "value",
            "bundle",
            new Words(
                "Dette er ikke saken som ble avgjort, tegn for tegn. Send den slik den ble sendt da.",
                "This is not the case that was decided, character by character. Send it as it was"
                    + " sent then.")));
  }
}
