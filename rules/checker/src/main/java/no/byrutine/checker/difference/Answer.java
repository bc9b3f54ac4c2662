package no.byrutine.checker.difference;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Trace;
import no.byrutine.decision.Value;
import no.byrutine.in.BadInput;

/**
 * What one version says of one case.
 *
 * @param outcome the outcome's code, or that the case was refused
 * @param values by name and what they are of
 * @param findings the rules whose findings it has
 * @param fired the rules that fired
 */
record Answer(String outcome, Map<String, Scalar> values, Set<String> findings, Set<String> fired) {

  private static final String REFUSED = "refused";

  static Answer of(Case one, Decider decider) {
    try {
      return of(one.decide(decider));
    } catch (BadInput | IllegalArgumentException e) {
      // What is wrong with the case is of the person in it; that it is refused is enough here.
      return new Answer(REFUSED, Map.of(), Set.of(), Set.of());
    }
  }

  private static Answer of(Decision decision) {
    Map<String, Scalar> values = new TreeMap<>();
    for (Value value : decision.values()) {
      values.put(value.name() + (value.of().isEmpty() ? "" : " " + value.of()), value.value());
    }
    Set<String> findings = new TreeSet<>();
    decision.findings().forEach(finding -> findings.add(finding.rule()));
    Set<String> fired = new TreeSet<>();
    decision.trace().fired().stream().map(Trace.Fired::rule).forEach(fired::add);
    return new Answer(decision.outcome().code(), values, findings, fired);
  }

  boolean saysTheSameAs(Answer other) {
    return outcome.equals(other.outcome)
        && values.equals(other.values)
        && findings.equals(other.findings);
  }

  /**
   * By how much each amount is another there, in kroner; those without amount here or there count
   * from or to nothing.
   */
  Map<String, Kroner> differences(Answer later) {
    Map<String, Kroner> differences = new TreeMap<>();
    Set<String> names = new TreeSet<>(values.keySet());
    names.addAll(later.values.keySet());
    for (String name : names) {
      Kroner difference = later.kroner(name).minus(kroner(name));
      if (!difference.isZero()) {
        differences.put(name, difference);
      }
    }
    return differences;
  }

  private Kroner kroner(String name) {
    return Optional.ofNullable(values.get(name))
        .filter(Kroner.class::isInstance)
        .map(Kroner.class::cast)
        .orElse(Kroner.ZERO);
  }

  /** The rules that fire on one side only. */
  Collection<String> firedOnOneSide(Answer other) {
    Set<String> both = new HashSet<>(fired);
    both.retainAll(other.fired);
    Set<String> one = new TreeSet<>(fired);
    one.addAll(other.fired);
    one.removeAll(both);
    return one;
  }
}
