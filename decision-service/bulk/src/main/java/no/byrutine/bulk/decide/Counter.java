package no.byrutine.bulk.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import no.byrutine.bulk.decide.Compared.Cause;
import no.byrutine.bulk.decide.Compared.Change;
import no.byrutine.bulk.report.Largest;
import no.byrutine.bulk.report.Summary;
import no.byrutine.bulk.report.Tally;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Kroner;

/** Counts what becomes of the cases of one part. */
final class Counter {

  private final Set<String> weighty;
  private final TreeMap<String, Long> outcomes = new TreeMap<>();
  private final TreeMap<String, Long> findings = new TreeMap<>();
  private final TreeMap<String, Long> moves = new TreeMap<>();
  private final TreeMap<String, Tally> values = new TreeMap<>();
  private final TreeMap<String, Tally> causes = new TreeMap<>();
  private List<Largest> largest = List.of();
  private long lines;
  private long decided;
  private long refused;
  private long bad;
  private long changed;

  /**
   * @param weighty the values that outcomes rest on: among these the largest changes are sought,
   *     and not among the numbers on the way to them; all values when no outcome rests on any
   */
  Counter(Set<String> weighty) {
    this.weighty = weighty;
  }

  void sent(Case one) {
    lines += one.pieces().size();
  }

  void decided(Decision decision) {
    decided++;
    outcomes.merge(decision.outcome().code(), 1L, Long::sum);
    decision.findings().forEach(finding -> findings.merge(finding.rule(), 1L, Long::sum));
  }

  /** A line of nobody is bad, but no subject is refused by it. */
  void refused(Case one, int faults) {
    bad += faults;
    refused += one.isNobodys() ? 0 : 1;
  }

  void compared(String subject, Decision later, Compared compared) {
    String was = compared.earlier().outcome().code();
    String is = later.outcome().code();
    boolean moved = !was.equals(is);
    if (moved) {
      moves.merge(was + " → " + is, 1L, Long::sum);
    }
    changed += moved || !compared.changes().isEmpty() ? 1 : 0;
    compared.changes().forEach(change -> count(subject, change));
  }

  private void count(String subject, Change change) {
    BigDecimal difference = change.difference().map(Kroner::amount).orElse(BigDecimal.ZERO);
    values.merge(change.name(), Tally.of(difference), Tally::plus);
    for (Cause cause : change.causes()) {
      String key = change.name() + ": " + cause.kind() + " " + cause.name();
      causes.merge(key, Tally.of(cause.effect().amount()), Tally::plus);
    }
    if (difference.signum() != 0 && (weighty.isEmpty() || weighty.contains(change.name()))) {
      largest = Largest.of(largest, List.of(large(subject, change, difference)));
    }
  }

  private static Largest large(String subject, Change change, BigDecimal difference) {
    return new Largest(
        subject,
        change.name(),
        Cells.json(change.of()),
        Cells.text(change.earlier()),
        Cells.text(change.later()),
        difference);
  }

  Summary summary() {
    return new Summary(
        lines,
        decided,
        refused,
        bad,
        outcomes,
        findings,
        changed,
        moves,
        values,
        causes,
        new ArrayList<>(largest));
  }
}
