package no.byrutine.pack.forsterketrehabilitering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.byrutine.decision.Decision;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.in.Facts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The whole pack says of a case what its sections say together, and nothing else. */
class WholeAndPartsTest {

  @TestFactory
  Stream<DynamicTest> theWholeSaysWhatThePartsSayTogether() {
    return Cases.all().entrySet().stream()
        .map(entry -> dynamicTest(entry.getKey(), () -> check(entry.getValue())));
  }

  private static void check(Scenario scenario) {
    Optional<Facts> facts = Cases.facts(scenario);
    if (facts.isEmpty()) {
      return;
    }
    Optional<Decision> whole = Cases.decide(Cases.PACK, scenario, facts.get());
    TreeSet<String> parts = new TreeSet<>();
    boolean refused = false;
    for (String section : Cases.PACK.sections()) {
      Optional<Decision> part = Cases.decide(Cases.PACK.section(section), scenario, facts.get());
      part.ifPresent(decision -> parts.addAll(said(decision)));
      refused |= part.isEmpty();
    }
    assertThat(whole.isEmpty()).isEqualTo(refused);
    whole.ifPresent(decision -> assertThat(said(decision)).isEqualTo(parts));
  }

  private static Set<String> said(Decision decision) {
    TreeSet<String> said = new TreeSet<>();
    decision
        .findings()
        .forEach(
            finding ->
                said.add(
                    finding.rule()
                        + " "
                        + finding.effect()
                        + " "
                        + finding.because()
                        + " "
                        + finding.evidence()));
    decision
        .values()
        .forEach(value -> said.add(value.name() + " " + value.of() + " " + value.value()));
    return said;
  }
}
