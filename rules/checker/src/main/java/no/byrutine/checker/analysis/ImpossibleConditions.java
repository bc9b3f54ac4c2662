package no.byrutine.checker.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Conditions on one fact that no fact fulfils, on some day. */
final class ImpossibleConditions implements Inquiry {

  @Override
  public void ask(Ground ground, Findings findings) {
    for (LocalDate day : ground.days()) {
      for (AnalysedRule rule : ground.rules()) {
        rule.facts().stream()
            .filter(FactCondition::isPositive)
            .forEach(fact -> ask(ground.box(fact, day), rule, fact, day, findings));
      }
    }
  }

  private static void ask(
      Box box, AnalysedRule rule, FactCondition fact, LocalDate day, Findings findings) {
    box.cells()
        .forEach(
            (element, cells) -> {
              if (cells.isEmpty()) {
                findings.add(
                    FindingKind.IMPOSSIBLE,
                    List.of(rule),
                    element,
                    "No %s fulfils %s, so the rule cannot fire."
                        .formatted(fact.type(), fact.conditions()),
                    "Correct one of the conditions, or take the rule away.",
                    day,
                    Optional.empty());
              }
            });
  }
}
