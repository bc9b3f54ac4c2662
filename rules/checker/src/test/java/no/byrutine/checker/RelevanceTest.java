package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Shorthand;

/**
 * The engine inserts only what a rule could match. Whatever form the condition has, the rules must
 * say what plain Java says of the same numbers.
 */
class RelevanceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private static final Pack PACK =
      Radon.pack()
          .with(
              "rules/01-grenser.drl",
              "",
              Stream.of(
                      rule("finnes", "exists Observation( value > 400 )"),
                      rule("ingen", "not Observation( value > 400 )"),
                      rule(
                          "alle",
                          "forall( $o : Observation() Observation( this == $o, value > 50 ) )"),
                      rule("hver", "forall( Observation( value > 50 ) )"),
                      rule("ytterst", "exists Observation( value < 20 || value > 480 )"),
                      rule("mellom", "exists Observation( value > 200, value < 210 )"),
                      rule(
                          "antall",
                          "accumulate( Observation( value > 300 ); $n : count(1); $n > 2 )"),
                      rule(
                          "par",
                          "Observation( value > 450, $v : value )\n    exists Observation( value < 30, value < $v )"))
                  .reduce("", String::concat))
          .load();

  private static final DecisionEngine ENGINE = new DecisionEngine(List.of(PACK));

  private static String rule(String name, String condition) {
    return """

        rule "Prøve %s"
            @id("radon.grenser.%s")
            @row("R1")  @basis("straalevernforskriften § 6")  @kind("regel")
            @effect("informs")  @severity("info")  @text("grenser.maaling-mangler")
        when
            %s
        then
            insert( finding( because("sted", new no.byrutine.decision.Scalar.Text("x")), evidence() ) );
        end
        """
        .formatted(name, name, condition);
  }

  @Property(tries = 300)
  void theRulesSayWhatPlainJavaSays(
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 500) Integer> values) {
    List<Map<String, Object>> given = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      given.add(
          Map.of(
              "Observation",
              Map.of(
                  "id",
                  "m" + i,
                  "code",
                  "radon-aarsmiddel",
                  "subject",
                  "Location/humla",
                  "valueQuantity",
                  values.get(i) + " Bq/m3")));
    }
    String bundle = new Shorthand(PACK.inputs().concepts()).bundle(given);
    Decision decision =
        ENGINE.decide(
            PACK,
            new BundleReader().read(bundle, PACK.inputs()),
            Context.on(DAY).with(Policy.of("by", Map.of("frist", "straks"))));

    assertThat(new TreeSet<>(decision.findings().stream().map(Finding::rule).toList()))
        .filteredOn(
            rule ->
                rule.matches(
                    "radon\\.grenser\\.(finnes|ingen|alle|hver|ytterst|mellom|antall|par)"))
        .containsExactlyElementsOf(expected(values));
  }

  private static Set<String> expected(List<Integer> values) {
    Set<String> rules = new TreeSet<>();
    boolean above = values.stream().anyMatch(value -> value > 400);
    rules.add("radon.grenser." + (above ? "finnes" : "ingen"));
    // To Drools a forall with a second pattern does not hold when there is none of the first.
    add(rules, "alle", !values.isEmpty() && values.stream().allMatch(value -> value > 50));
    add(rules, "hver", values.stream().allMatch(value -> value > 50));
    add(rules, "ytterst", values.stream().anyMatch(value -> value < 20 || value > 480));
    add(rules, "mellom", values.stream().anyMatch(value -> value > 200 && value < 210));
    add(rules, "antall", values.stream().filter(value -> value > 300).count() > 2);
    add(
        rules,
        "par",
        values.stream().anyMatch(value -> value > 450)
            && values.stream().anyMatch(value -> value < 30));
    return rules;
  }

  private static void add(Set<String> rules, String name, boolean holds) {
    if (holds) {
      rules.add("radon.grenser." + name);
    }
  }
}
