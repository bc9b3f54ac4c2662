package no.byrutine.engine.scenario;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Value;

/** What decisions say, a line for each thing, whatever the order it is said in. */
record Said(Set<String> lines) {

  /** The findings and the values of a decision. */
  static Said of(Decision decision) {
    Set<String> lines = new TreeSet<>();
    for (Finding finding : decision.findings()) {
      lines.add(finding.rule() + " " + finding.effect().code() + " " + finding.because());
    }
    for (Value value : decision.values()) {
      lines.add(value.name() + value.of() + " = " + ScenarioRunner.text(value.value()));
    }
    return new Said(lines);
  }

  /** This, and more. */
  Said and(Stream<String> more) {
    Set<String> both = new TreeSet<>(lines);
    more.forEach(both::add);
    return new Said(both);
  }

  /** What is gone and what is new when this is said instead, a line each; empty when nothing is. */
  String changedTo(Said other) {
    StringBuilder changed = new StringBuilder();
    missingFrom(other).forEach(one -> changed.append("\n           gone     ").append(one));
    other.missingFrom(this).forEach(one -> changed.append("\n           new      ").append(one));
    return changed.toString();
  }

  private Stream<String> missingFrom(Said other) {
    return lines.stream().filter(line -> !other.lines.contains(line));
  }
}
