package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.byrutine.engine.definition.PackProblem;
import org.junit.jupiter.api.Test;

class StrataTest {

  private final List<PackProblem> problems = new ArrayList<>();

  private List<RuleSource> rules(String text) {
    return new RuleParser(problems).parse("rules/01.drl", "package p;\n" + text);
  }

  private static String rule(String title, String when, String inserts) {
    return "rule \"%s\"\nwhen\n  %s\nthen\n  insert( new %s() );\nend\n"
        .formatted(title, when, inserts);
  }

  @Test
  void aRuleThatAsksForAbsenceWaitsForThoseThatInsert() {
    List<RuleSource> rules =
        rules(
            rule("Ingen", "not A()", "B") + rule("En", "Start()", "A") + rule("Etter", "B()", "C"));

    Strata strata = new Strata(rules, problems);

    assertThat(problems).isEmpty();
    assertThat(rules).extracting(strata::of).containsExactly(1, 0, 1);
  }

  @Test
  void aRuleThatAddsUpWaitsForThoseThatInsert() {
    List<RuleSource> rules =
        rules(rule("Sum", "$l : List() from collect( A() )", "B") + rule("En", "Start()", "A"));

    assertThat(rules).extracting(new Strata(rules, problems)::of).containsExactly(1, 0);
  }

  @Test
  void theOrderThatTheRulesStandInDoesNotMatter() {
    List<RuleSource> rules =
        rules(
            rule("Fire", "not C()", "D")
                + rule("Tre", "not B()", "C")
                + rule("To", "A()", "B")
                + rule("En", "Start()", "A"));
    Strata strata = new Strata(rules, problems);
    List<Integer> places = rules.stream().map(strata::of).toList();

    List<RuleSource> reversed = new ArrayList<>(rules);
    Collections.reverse(reversed);
    Strata other = new Strata(reversed, problems);

    assertThat(rules).extracting(other::of).isEqualTo(places);
    assertThat(places).containsExactly(2, 1, 0, 0);
  }

  @Test
  void aCircleIsTold() {
    List<RuleSource> rules =
        rules(rule("Høne", "not Egg()", "Hoene") + rule("Egg", "Hoene()", "Egg"));

    new Strata(rules, problems);

    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.what()).contains("\"Høne\" waits for Egg");
            });
  }
}
