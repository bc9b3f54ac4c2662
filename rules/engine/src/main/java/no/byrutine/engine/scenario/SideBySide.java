package no.byrutine.engine.scenario;

import java.util.List;
import java.util.stream.Stream;
import no.byrutine.decision.Decision;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;

/**
 * Two cases in one Bundle. What is decided of both must be what is decided of each alone: what
 * concerns one patient or place touches no other.
 *
 * @param scenario the first, whose section, day and choices are asked
 * @param other the second
 * @param facts what is given in the first
 * @param others what is given in the second, under other ids
 * @param both all of it
 */
public record SideBySide(Scenario scenario, Scenario other, Facts facts, Facts others, Facts both) {

  /** What is decided of both and of neither alone, or the other way, in words; empty when none. */
  public List<String> differences(ScenarioRunner runner) {
    try {
      Said apart = said(runner, facts).and(said(runner, others).lines().stream());
      String changed = apart.changedTo(said(runner, both));
      return changed.isEmpty() ? List.of() : List.of(beside() + " is decided otherwise:" + changed);
    } catch (BadInput e) {
      return List.of(beside() + " is refused: " + e.getMessage());
    }
  }

  /** The names of both. */
  public String name() {
    return "'%s' beside '%s'".formatted(scenario.name(), other.name());
  }

  private String beside() {
    return name() + " (" + other.file() + ":" + other.line() + ")";
  }

  private Said said(ScenarioRunner runner, Facts given) {
    Decision decision = runner.decide(scenario, given);
    Stream<String> grounds =
        decision.findings().stream()
            .map(found -> found.rule() + found.because() + " rests on " + found.evidence());
    return Said.of(decision).and(grounds);
  }
}
