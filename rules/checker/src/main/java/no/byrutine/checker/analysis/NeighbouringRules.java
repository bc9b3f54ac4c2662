package no.byrutine.checker.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.byrutine.checker.analysis.AnalysisFinding.Point;

/**
 * Rules that ask the same but for one number of one fact: each has its stretch of the line. Between
 * them should be nothing that none speaks of, and nothing that two speak of without meaning to.
 */
final class NeighbouringRules implements Inquiry {

  /** One rule's stretch. */
  private record Stretch(AnalysedRule rule, FactCondition fact, BitSet cells) {}

  /** What the rules of one group have in common. */
  private record Line(String type, String element, String rest) implements Comparable<Line> {
    @Override
    public int compareTo(Line other) {
      return toString().compareTo(other.toString());
    }
  }

  @Override
  public void ask(Ground ground, Findings findings) {
    for (LocalDate day : ground.days()) {
      lines(ground, day)
          .forEach(
              (line, stretches) -> {
                Axis axis = ground.space(line.type(), day).axis(line.element());
                gap(line, axis, stretches, day, findings);
                pairs(line, axis, stretches, day, findings);
              });
    }
  }

  private static Map<Line, List<Stretch>> lines(Ground ground, LocalDate day) {
    Map<Line, List<Stretch>> lines = new TreeMap<>();
    for (AnalysedRule rule : ground.rules()) {
      for (FactCondition fact : rule.facts()) {
        if (fact.isPositive()) {
          stretches(ground.space(fact.type(), day), rule, fact, lines);
        }
      }
    }
    lines.values().removeIf(stretches -> stretches.size() < 2);
    return lines;
  }

  private static void stretches(
      Space space, AnalysedRule rule, FactCondition fact, Map<Line, List<Stretch>> lines) {
    Box box = space.box(fact.conditions());
    box.cells()
        .forEach(
            (element, cells) -> {
              if (!space.axis(element).thresholds().isEmpty()) {
                String rest = box.without(element) + rule.besides(fact);
                lines
                    .computeIfAbsent(
                        new Line(fact.type(), element, rest), line -> new ArrayList<>())
                    .add(new Stretch(rule, fact, cells));
              }
            });
  }

  private static void gap(
      Line line, Axis axis, List<Stretch> stretches, LocalDate day, Findings findings) {
    BitSet covered = new BitSet();
    stretches.forEach(stretch -> covered.or(stretch.cells()));
    BitSet gaps = axis.between(covered);
    if (!gaps.isEmpty()) {
      Point point = point(line, axis, gaps.nextSetBit(0), stretches.get(0).fact());
      findings.add(
          FindingKind.GAP,
          stretches.stream().map(Stretch::rule).toList(),
          line.element(),
          "No rule speaks of %s.%s %s.".formatted(line.type(), line.element(), point.words()),
          "Let one of the rules go up to the other, or add the rule between them.",
          day,
          Optional.of(point));
    }
  }

  private static void pairs(
      Line line, Axis axis, List<Stretch> stretches, LocalDate day, Findings findings) {
    for (int i = 0; i < stretches.size(); i++) {
      for (int j = i + 1; j < stretches.size(); j++) {
        pair(line, axis, stretches.get(i), stretches.get(j), day, findings);
      }
    }
  }

  private static void pair(
      Line line, Axis axis, Stretch one, Stretch other, LocalDate day, Findings findings) {
    BitSet both = (BitSet) one.cells().clone();
    both.and(other.cells());
    boolean speak = one.rule().effect().isPresent() && other.rule().effect().isPresent();
    Optional<FindingKind> kind = kind(one, other, both);
    if (kind.isEmpty() || !speak || one.rule().equals(other.rule())) {
      return;
    }
    Point point = point(line, axis, both.nextSetBit(0), one.fact());
    findings.add(
        kind.get(),
        List.of(one.rule(), other.rule()),
        line.element(),
        "Both rules speak of %s.%s %s: %s and %s."
            .formatted(
                line.type(), line.element(), point.words(), said(one.rule()), said(other.rule())),
        "Part the two where one gives way to the other, or answer that both are meant.",
        day,
        Optional.of(point));
  }

  private static Optional<FindingKind> kind(Stretch one, Stretch other, BitSet both) {
    if (both.isEmpty()) {
      return Optional.empty();
    }
    if (Effects.exclude(one.rule(), other.rule())) {
      return Optional.of(FindingKind.CONTRADICTION);
    }
    if (one.cells().equals(other.cells())) {
      return Optional.empty(); // Two sayings of the very same cases: one condition, two findings.
    }
    boolean within = both.equals(one.cells()) || both.equals(other.cells());
    return Optional.of(within ? FindingKind.SUBSUMED : FindingKind.OVERLAP);
  }

  private static String said(AnalysedRule rule) {
    return rule.shortId() + " " + rule.effect().map(effect -> effect.code()).orElse("");
  }

  private static Point point(Line line, Axis axis, int cell, FactCondition fact) {
    return new Point(
        line.type(),
        line.element(),
        axis.words(cell),
        axis.isNumber(cell) ? Optional.of(axis.sample(cell)) : Optional.empty(),
        fact.concepts().findFirst());
  }
}
