package no.byrutine.engine.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Value;

/**
 * What a decision says more than once. A thing has one amount of each kind, and a word or a finding
 * is not repeated: where a second one stands beside the first, things have been mixed up.
 */
final class SaidTwice {

  private SaidTwice() {}

  private record Same(String what, Object of, Object said) {}

  static List<String> in(Decision decision) {
    Set<Same> before = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (Value value : decision.values()) {
      if (!before.add(new Same(value.name(), value.of(), isAmount(value) ? "" : value.value()))) {
        twice.add("value " + value.name() + value.of() + " is said twice");
      }
    }
    for (Finding finding : decision.findings()) {
      if (!before.add(new Same(finding.rule(), finding.because(), finding.evidence()))) {
        twice.add("finding " + finding.rule() + finding.because() + " is said twice");
      }
    }
    return twice;
  }

  private static boolean isAmount(Value value) {
    return value.value() instanceof Kroner || value.value() instanceof Scalar.Decimal;
  }
}
