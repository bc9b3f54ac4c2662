package no.byrutine.checker.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.checker.analysis.AnalysisFinding.Point;
import no.byrutine.checker.analysis.Condition.Among;
import no.byrutine.engine.definition.ParameterDefinition;

/**
 * A choice that a city may make, and of which no rule speaks though rules speak of the others. That
 * nothing follows from a no is what a switch is for.
 */
final class UnansweredChoices implements Inquiry {

  private static final String CHOICE = "choice";
  private static final String NO = "nei";
  private static final String YES = "ja";

  @Override
  public void ask(Ground ground, Findings findings) {
    for (ParameterDefinition parameter : ground.pack().definition().parameters().values()) {
      String type = "Parameter \"" + parameter.name() + "\"";
      List<AnalysedRule> asking =
          ground.rules().stream()
              .filter(rule -> rule.facts().stream().anyMatch(fact -> asks(fact, type)))
              .toList();
      Set<String> left = new TreeSet<>(parameter.choices().keySet());
      left.remove(NO);
      if (isSwitch(parameter, ground)) {
        left.remove(YES);
      }
      asking.forEach(rule -> left.removeAll(spokenOf(rule, type, parameter)));
      if (!asking.isEmpty() && !left.isEmpty()) {
        report(parameter, type, asking, left, ground.days().last(), findings);
      }
    }
  }

  /** Whether a rule is on only when the city has said yes. */
  private static boolean isSwitch(ParameterDefinition parameter, Ground ground) {
    return ground.rules().stream()
        .anyMatch(rule -> rule.definition().policy().filter(parameter.name()::equals).isPresent());
  }

  private static boolean asks(FactCondition fact, String type) {
    return fact.type().equals(type)
        && fact.conditions().stream()
            .anyMatch(one -> one instanceof Among among && among.element().equals(CHOICE));
  }

  private static Set<String> spokenOf(
      AnalysedRule rule, String type, ParameterDefinition parameter) {
    Set<String> spokenOf = new TreeSet<>();
    for (FactCondition fact : rule.facts()) {
      for (Condition condition : fact.conditions()) {
        if (fact.type().equals(type) && condition instanceof Among among) {
          Set<String> codes = new TreeSet<>(parameter.choices().keySet());
          boolean wanted = among.in() == fact.isPositive();
          codes.removeIf(code -> among.codes().contains(code) != wanted);
          spokenOf.addAll(codes);
        }
      }
    }
    return spokenOf;
  }

  private static void report(
      ParameterDefinition parameter,
      String type,
      List<AnalysedRule> asking,
      Set<String> left,
      LocalDate day,
      Findings findings) {
    findings.add(
        FindingKind.GAP,
        asking.subList(0, 1),
        parameter.name(),
        "No rule speaks of the choice %s of '%s'."
            .formatted(String.join(", ", left), parameter.name()),
        "Add the rule for it, or answer that nothing follows from it.",
        day,
        Optional.of(
            new Point(type, CHOICE, left.iterator().next(), Optional.empty(), Optional.empty())));
  }
}
