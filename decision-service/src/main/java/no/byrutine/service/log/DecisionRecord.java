package no.byrutine.service.log;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.byrutine.decision.PackRef;
import no.byrutine.engine.Context;
import no.byrutine.service.request.Envelope.Form;

/**
 * What the log keeps of one decision.
 *
 * @param id orders by time (UUID version 7)
 * @param correlation what the caller's and our own logs of the same request have in common
 * @param door the path of the address that was asked
 * @param byrutine the version of Byrutine that decided
 * @param context the days, the moment and the policies
 * @param decisionDigest of the decision, without its trace and the time it was made
 * @param inputDigest of the case, as it was sent
 * @param subject whom it is about; empty when nobody, or when pseudonyms have no key
 * @param kept the case and the decision; empty when they are not kept
 */
public record DecisionRecord(
    UUID id,
    OffsetDateTime recordedAt,
    String correlation,
    String caller,
    String door,
    String byrutine,
    PackRef pack,
    Context context,
    String outcome,
    List<Found> findings,
    List<Used> parameters,
    String decisionDigest,
    Form form,
    String inputDigest,
    Optional<Subject> subject,
    Optional<Kept> kept) {

  public DecisionRecord {
    findings = List.copyOf(findings);
    parameters = List.copyOf(parameters);
  }

  /** Whether the case and the decision are kept. */
  public boolean isKept() {
    return kept.isPresent();
  }

  /**
   * What one rule said, without whom or what it said it of.
   *
   * @param times how often
   */
  public record Found(String rule, String effect, String severity, long times) {

    Found times(long counted) {
      return new Found(rule, effect, severity, counted);
    }
  }

  /**
   * A number or a choice that the decision rests on.
   *
   * @param from the first day that it holds for; empty for a choice made once and for all
   * @param origin {@code pack}, or the policy that set it
   */
  public record Used(String name, String value, String from, String origin) {}

  /**
   * Whom a decision is about, as pseudonyms.
   *
   * @param key the id of the key that they were made with
   * @param reference of the FHIR reference, such as {@code Patient/1}
   * @param person of the national identity number, when the case had one
   */
  record Subject(String key, String reference, Optional<String> person) {}

  /** The case and the decision, encrypted. */
  record Kept(String key, String input, String decision) {

    Sealed sealedInput() {
      return new Sealed(key, input);
    }

    Sealed sealedDecision() {
      return new Sealed(key, decision);
    }
  }
}
