package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Missing;
import no.byrutine.decision.Trace;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.fhir.Resource;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import no.byrutine.in.Shorthand;
import org.junit.jupiter.api.Test;

/** What the engine makes of the small pack. */
class DecisionsTest {

  private static final Pack PACK = Radon.pack().load();
  private static final DecisionEngine ENGINE = new DecisionEngine(List.of(PACK));
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Map<String, Object> PLACE =
      Map.of("Location", Map.of("id", "humla", "type", "barnehage"));

  private static Map<String, Object> measured(int value) {
    return Map.of(
        "Observation",
        Map.of(
            "code",
            "radon-aarsmiddel",
            "subject",
            "Location/humla",
            "valueQuantity",
            value + " Bq/m3"));
  }

  private static Facts facts(Pack pack, List<Map<String, Object>> given) {
    String bundle = new Shorthand(pack.inputs().concepts()).bundle(given);
    return new BundleReader().read(bundle, pack.inputs());
  }

  private static Decision decide(Pack pack, Map<String, String> policy, Facts facts) {
    return ENGINE.decide(pack, facts, Context.on(DAY).with(Policy.of("by", policy)));
  }

  private static Decision decide(Map<String, String> policy, List<Map<String, Object>> given) {
    return decide(PACK, policy, facts(PACK, given));
  }

  private static Finding finding(Decision decision, String rule) {
    return decision.findings().stream()
        .filter(found -> found.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRuleOnAWeakSourceIsOffUntilTheCitySwitchesItOn() {
    List<Map<String, Object>> given = List.of(PLACE, measured(101));

    Decision off = decide(Map.of("frist", "straks"), given);
    Decision on = decide(Map.of("frist", "straks", "lufting-anbefales", "ja"), given);

    assertThat(off.has("radon.lufting.anbefaling")).isFalse();
    assertThat(off.trace().notFired())
        .contains(notFired("radon.lufting.anbefaling", "@policy(\"lufting-anbefales\")"));
    assertThat(finding(on, "radon.lufting.anbefaling").effect()).isEqualTo(Effect.ADVISES);
  }

  private static Trace.NotFired notFired(String id, String condition) {
    String title =
        PACK.rules().stream()
            .filter(rule -> rule.id().equals(id))
            .findFirst()
            .orElseThrow()
            .title();
    return new Trace.NotFired(id, title, condition);
  }

  @Test
  void anEffectIsCappedByAWeakNumber() {
    Pack weak =
        Radon.pack()
            .with(
                "parameters.yaml",
                "from: 2017-01-01, value: 100, basis: straalevernforskriften § 6, certainty: verified",
                "from: 2017-01-01, value: 100, basis: nabokommunen 1, certainty: practice")
            .load();

    Decision decision =
        decide(weak, Map.of("frist", "straks"), facts(weak, List.of(PLACE, measured(101))));

    Finding finding = finding(decision, "radon.grenser.tiltak");
    assertThat(finding.effect()).isEqualTo(Effect.ADVISES);
    assertThat(finding.cappedFrom()).contains(Effect.DECIDES);
    assertThat(finding.certainty()).isEqualTo(Certainty.PRACTICE);
    assertThat(decision.has("radon.parameter.bekreftes")).isTrue();
  }

  @Test
  void theFirstConditionThatFailedIsToldAsItsAuthorWroteIt() {
    Decision decision = decide(Map.of("frist", "straks"), List.of(PLACE, measured(100)));

    assertThat(decision.trace().notFired())
        .contains(notFired("radon.grenser.overskridelse", "Observation( value > $grense )"));
  }

  @Test
  void whatIsMissingMattersWhenARuleCouldFireWithIt() {
    assertThat(decide(Map.of("frist", "straks"), List.of(PLACE)).missing())
        .filteredOn(Missing::couldChange)
        .extracting(Missing::input)
        .containsExactly("maaling");
  }

  @Test
  void aChoiceThatIsNotMadeIsAskedForOnlyWhenItMatters() {
    Decision over = decide(Map.of(), List.of(PLACE, measured(101)));
    Decision under = decide(Map.of(), List.of(PLACE, measured(99)));

    assertThat(over.has("radon.parameter.mangler")).isTrue();
    assertThat(over.value("over-grensen")).isEmpty();
    assertThat(under.findings()).isEmpty();
  }

  @Test
  void manyThreadsGetEqualDecisions() throws InterruptedException, ExecutionException {
    Facts facts = facts(PACK, List.of(PLACE, measured(101)));
    Decision expected = decide(PACK, Map.of("frist", "straks"), facts);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Decision> task = () -> decide(PACK, Map.of("frist", "straks"), facts);
      for (Future<Decision> made : threads.invokeAll(Collections.nCopies(400, task))) {
        assertThat(made.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Property(tries = 50)
  void theOrderOfTheFactsDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 95, max = 105) int value) {
    Facts facts = facts(PACK, List.of(PLACE, measured(value), measured(101), measured(90)));
    List<Resource> shuffled = new ArrayList<>(facts.resources());
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, String> policy = Map.of("frist", "straks", "lufting-anbefales", "ja");

    assertThat(decide(PACK, policy, Facts.of(shuffled))).isEqualTo(decide(PACK, policy, facts));
  }

  @Test
  void theDigestIsOfTheContentAndNotOfItsLineEnds() {
    Radon pack = Radon.pack();
    String yaml = pack.files().texts().get("concepts.yaml");
    Radon windows = pack.and("concepts.yaml", yaml.replace("\n", "\r\n"));
    Radon changed = pack.with("parameters.yaml", "value: 100", "value: 101");

    assertThat(windows.files().digest()).isEqualTo(pack.files().digest());
    assertThat(changed.files().digest()).isNotEqualTo(pack.files().digest());
    assertThat(pack.and("scenarios/flere.yaml", "").files().digest())
        .isEqualTo(pack.files().digest());
    assertThat(pack.and("analysis.yaml", "").and("mutations.yaml", "").files().digest())
        .isEqualTo(pack.files().digest());
  }
}
