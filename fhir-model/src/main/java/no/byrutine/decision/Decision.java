package no.byrutine.decision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A decision with everything it rests on. The same facts, dates, pack and engine give an equal
 * decision.
 *
 * @param subject whom or what it is about, for example {@code Patient/beboer-1}
 * @param on the day whose law applies
 * @param at the moment it was asked for; empty when the day was enough
 * @param known the day whose knowledge applies: values published later are not used
 * @param missing what was asked for and is not there; worked out when first read, as the trace is
 */
public record Decision(
    PackRef pack,
    Optional<String> subject,
    LocalDate on,
    Optional<OffsetDateTime> at,
    LocalDate known,
    Outcome outcome,
    List<Value> values,
    List<Finding> findings,
    List<Missing> missing,
    List<UsedParameter> parameters,
    List<NotUsed> notUsed,
    Trace trace) {

  /** The first value of this name, if the pack could give it. */
  public Optional<Scalar> value(String name) {
    return values.stream().filter(v -> v.name().equals(name)).map(Value::value).findFirst();
  }

  /** Whether a rule has something to say of this case. */
  public boolean has(String rule) {
    return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
  }
}
