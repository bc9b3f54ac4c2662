package no.byrutine.checker.analysis;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.checker.analysis.Condition.Compare;
import no.byrutine.checker.analysis.Condition.Truth;
import no.byrutine.checker.analysis.ContradictingRules.Undecided;

/** Everything that an analysis has nothing to say of, with the reason. */
final class Blanks {

  /** How an entry of a pair of rules begins. */
  static final String PAIR = "together with ";

  private final Ground ground;
  private final List<NotAnalysed> found = new ArrayList<>();

  private Blanks(Ground ground) {
    this.ground = ground;
  }

  static List<NotAnalysed> of(Ground ground, List<Undecided> undecided) {
    Blanks blanks = new Blanks(ground);
    ground.rules().forEach(blanks::rule);
    undecided.forEach(blanks::pair);
    return List.copyOf(blanks.found);
  }

  private void rule(AnalysedRule rule) {
    String id = rule.definition().id();
    rule.unread().forEach(one -> found.add(new NotAnalysed(id, one.text(), one.why())));
    for (FactCondition fact : rule.facts()) {
      fact.conditions().forEach(condition -> condition(id, fact, condition));
    }
  }

  private void condition(String id, FactCondition fact, Condition condition) {
    if (condition instanceof Truth truth && !truth.text().startsWith("is(")) {
      String why =
          truth.text().contains("(") ? "a method of the fact" : "a comparison with another fact";
      found.add(new NotAnalysed(id, fact.type() + ": " + truth, why));
    } else if (condition instanceof Compare compare && !hasNumber(compare)) {
      found.add(
          new NotAnalysed(
              id, fact.type() + ": " + compare, "a number that only the city's policy has"));
    }
  }

  private boolean hasNumber(Compare compare) {
    return new Thresholds(ground.pack().definition().parameters(), ground.days().last())
        .number(compare.operand())
        .isPresent();
  }

  private void pair(Undecided pair) {
    found.add(
        new NotAnalysed(
            pair.one().definition().id(),
            PAIR + pair.other().definition().id(),
            "they may contradict each other; one rests on a condition that cannot be read"));
  }
}
