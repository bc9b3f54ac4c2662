package no.byrutine.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Trace;

/**
 * Which rules fired, and which condition stopped each of the others.
 *
 * @param on the rules that are switched on, by their order
 * @param fired the rules that fired, in the same way
 */
record TakenPath(
    RuleBase base,
    List<Firing> firings,
    BitSet on,
    BitSet fired,
    SessionFacts session,
    Origins origins) {

  /** What fired, in the order of the rules: the order of firing depends on that of the facts. */
  List<Trace.Fired> inOrder() {
    Map<CompiledRule, List<Trace.Fired>> byRule =
        new TreeMap<>(Comparator.comparingInt(CompiledRule::order));
    for (Firing firing : firings) {
      byRule.computeIfAbsent(firing.rule(), rule -> new ArrayList<>()).add(told(firing));
    }
    List<Trace.Fired> all = new ArrayList<>();
    for (List<Trace.Fired> ofOneRule : byRule.values()) {
      ofOneRule.sort(
          Comparator.comparing((Trace.Fired fired) -> fired.values().toString())
              .thenComparing(fired -> fired.evidence().toString()));
      all.addAll(ofOneRule);
    }
    return all;
  }

  private Trace.Fired told(Firing firing) {
    Map<String, Scalar> values = new TreeMap<>();
    for (int i = 0; i < firing.bound().size(); i++) {
      Object value = firing.bound().get(i);
      if (value != null) {
        String name = firing.names().get(i);
        Scalar.ofPlain(value).ifPresent(scalar -> values.put(name, scalar));
      }
    }
    return new Trace.Fired(
        firing.rule().id(),
        firing.rule().definition().title(),
        values,
        origins.resources(firing.matched()));
  }

  /** What did not, and the first condition that nothing satisfied. */
  List<Trace.NotFired> notFired() {
    return base.rules().stream()
        .filter(rule -> !fired.get(rule.order()))
        .map(rule -> new Trace.NotFired(rule.id(), rule.definition().title(), whyNot(rule)))
        .toList();
  }

  private String whyNot(CompiledRule rule) {
    return on.get(rule.order())
        ? rule.conditions().firstFailed(session)
        : "@policy(\"" + rule.definition().policy().orElse("") + "\")";
  }
}
