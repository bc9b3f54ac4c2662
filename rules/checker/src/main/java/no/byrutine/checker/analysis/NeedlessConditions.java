package no.byrutine.checker.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.checker.analysis.Condition.Among;

/**
 * A condition that the others of the same fact imply on every day. Whether an element is there is
 * often asked for the reader's sake, and is left alone.
 */
final class NeedlessConditions implements Inquiry {

  @Override
  public void ask(Ground ground, Findings findings) {
    for (AnalysedRule rule : ground.rules()) {
      for (FactCondition fact : rule.facts()) {
        fact.conditions().stream()
            .filter(condition -> !asksForPresence(condition))
            .filter(condition -> isImplied(ground, fact, condition))
            .forEach(condition -> report(rule, fact, condition, ground.days().last(), findings));
      }
    }
  }

  private static boolean asksForPresence(Condition condition) {
    return condition instanceof Among among && among.codes().contains(Condition.ABSENT);
  }

  private static boolean isImplied(Ground ground, FactCondition fact, Condition condition) {
    List<Condition> others = new ArrayList<>(fact.conditions());
    others.remove(condition);
    return ground.days().stream()
        .allMatch(
            day -> {
              Space space = ground.space(fact.type(), day);
              Box rest = space.box(others);
              return !rest.isEmpty() && rest.isWithin(space.box(List.of(condition)));
            });
  }

  private static void report(
      AnalysedRule rule,
      FactCondition fact,
      Condition condition,
      LocalDate day,
      Findings findings) {
    findings.add(
        FindingKind.NEEDLESS,
        List.of(rule),
        condition.toString(),
        "'%s' follows from the other conditions on the %s.".formatted(condition, fact.type()),
        "Take it away, or say in the answer why it stands there.",
        day,
        Optional.empty());
  }
}
