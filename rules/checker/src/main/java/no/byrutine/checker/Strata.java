package no.byrutine.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.engine.definition.PackProblem;

/**
 * Which rules must wait for which. A rule that asks whether something is absent, or adds up what
 * there is, may look only when every rule that could insert it is done. The order follows from the
 * rules themselves, so no author writes {@code salience}, and the order of rules and facts never
 * matters. This is the stratification of Datalog with negation.
 */
final class Strata {

  private final Map<String, Integer> byRule = new HashMap<>();

  Strata(List<RuleSource> rules, List<PackProblem> problems) {
    rules.forEach(rule -> byRule.put(rule.name(), 0));
    for (int round = 0; raise(rules); round++) {
      if (round > rules.size()) {
        reportCircle(rules, problems);
        return;
      }
    }
  }

  /** The place of a rule: 0 first. */
  int of(RuleSource rule) {
    return byRule.getOrDefault(rule.name(), 0);
  }

  private boolean raise(List<RuleSource> rules) {
    boolean raised = false;
    for (RuleSource rule : rules) {
      int needed = of(rule);
      for (RuleSource other : rules) {
        if (meet(other.inserts(), rule.waitsFor())) {
          needed = Math.max(needed, of(other) + 1);
        } else if (meet(other.inserts(), rule.matches())) {
          needed = Math.max(needed, of(other));
        }
      }
      raised |= needed > of(rule);
      byRule.put(rule.name(), needed);
    }
    return raised;
  }

  private static boolean meet(Set<String> inserted, Set<String> asked) {
    return inserted.stream().anyMatch(asked::contains);
  }

  private void reportCircle(List<RuleSource> rules, List<PackProblem> problems) {
    int highest = byRule.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (RuleSource rule : rules) {
      Set<String> types = new TreeSet<>(rule.waitsFor());
      types.removeIf(type -> rules.stream().noneMatch(other -> other.inserts().contains(type)));
      if (of(rule) >= highest - 1 && !types.isEmpty()) {
        problems.add(
            new PackProblem(
                rule.file(),
                rule.line(),
                0,
                "Rule \""
                    + rule.name()
                    + "\" waits for "
                    + String.join(", ", types)
                    + ", which in turn waits for what this rule inserts.",
                "Insert another fact type, or ask a question that does not need all of them."));
      }
    }
  }
}
