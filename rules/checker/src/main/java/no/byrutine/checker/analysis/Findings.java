package no.byrutine.checker.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.byrutine.checker.analysis.AnalysisFinding.Point;

/** Findings as they are made: each once, as it is on the last day that it holds. */
final class Findings {

  private final Map<String, AnalysisFinding> byId = new TreeMap<>();

  void add(
      FindingKind kind,
      List<AnalysedRule> rules,
      String element,
      String what,
      String mend,
      LocalDate on,
      Optional<Point> point) {
    String id = kind.code() + "/" + shortIds(rules) + (element.isEmpty() ? "" : "/" + element);
    AnalysedRule first = rules.get(0);
    byId.put(
        id,
        new AnalysisFinding(
            id,
            kind,
            rules.stream().map(rule -> rule.definition().id()).toList(),
            first.source().file(),
            first.source().line(),
            what,
            mend,
            on,
            point));
  }

  private static String shortIds(List<AnalysedRule> rules) {
    return rules.stream().map(AnalysedRule::shortId).sorted().collect(Collectors.joining("+"));
  }

  boolean has(FindingKind kind, AnalysedRule one, AnalysedRule other) {
    return byId.keySet().stream()
        .anyMatch(id -> id.startsWith(kind.code() + "/" + shortIds(List.of(one, other))));
  }

  List<AnalysisFinding> inOrder() {
    return List.copyOf(byId.values());
  }
}
