package no.byrutine.checker.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.checker.page.Html;
import no.byrutine.checker.page.Json;
import no.byrutine.checker.page.Page;

/** An analysis as text, JSON and a page. */
public record AnalysisReport(PackAnalysis analysis) {

  /** How many findings there are, and how many are open. */
  public String summary() {
    return "%s: %d findings, %d of them not answered; %d of %d conditions not reasoned about"
        .formatted(
            analysis.pack(),
            analysis.findings().size(),
            analysis.open().size(),
            analysis.notAnalysedConditions(),
            analysis.conditions());
  }

  /** A paragraph for each finding, and why the rest was not analysed. */
  public String text() {
    StringBuilder text = new StringBuilder(summary()).append('\n');
    for (AnalysisFinding finding : analysis.findings()) {
      text.append('\n').append(line(finding)).append('\n');
      text.append("  ").append(answer(finding)).append('\n');
    }
    text.append("\nNot analysed:\n");
    byReason().forEach((why, what) -> text.append("  %d: %s\n".formatted(what.size(), why)));
    for (NotAnalysed one : analysis.notAnalysed()) {
      text.append("  - ").append(one.rule()).append(": ").append(one.condition()).append('\n');
    }
    return text.toString();
  }

  /** One finding, with its place and its id. */
  public static String line(AnalysisFinding finding) {
    return "%s:%d: %s %s [%s]"
        .formatted(finding.file(), finding.line(), finding.what(), finding.mend(), finding.id());
  }

  private String answer(AnalysisFinding finding) {
    String answer = analysis.answers().get(finding.id());
    return answer == null ? "not answered" : "answered: " + answer;
  }

  private Map<String, List<NotAnalysed>> byReason() {
    Map<String, List<NotAnalysed>> byReason = new TreeMap<>();
    for (NotAnalysed one : analysis.notAnalysed()) {
      byReason.computeIfAbsent(one.why(), why -> new ArrayList<>()).add(one);
    }
    return byReason;
  }

  /** The findings with the names of {@link AnalysisFinding}, and what was not analysed. */
  public String json() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("pack", analysis.pack());
    report.put("findings", analysis.findings().stream().map(this::fields).toList());
    report.put("conditions", analysis.conditions());
    report.put("notAnalysed", analysis.notAnalysed().stream().map(AnalysisReport::fields).toList());
    return Json.text(report);
  }

  private Map<String, Object> fields(AnalysisFinding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", finding.id());
    fields.put("kind", finding.kind().code());
    fields.put("rules", finding.rules());
    fields.put("file", finding.file());
    fields.put("line", finding.line());
    fields.put("what", finding.what());
    fields.put("mend", finding.mend());
    fields.put("on", finding.on().toString());
    finding.point().ifPresent(point -> fields.put("point", point.toString()));
    if (analysis.answers().containsKey(finding.id())) {
      fields.put("answer", analysis.answers().get(finding.id()));
    }
    return fields;
  }

  private static Map<String, Object> fields(NotAnalysed one) {
    return Map.of("rule", one.rule(), "condition", one.condition(), "why", one.why());
  }

  /** A page. */
  public String html() {
    List<List<Html>> findings =
        analysis.findings().stream()
            .map(
                it ->
                    Html.cells(
                        it.id(), it.what(), it.mend(), it.file() + ":" + it.line(), answer(it)))
            .toList();
    List<List<Html>> rest =
        analysis.notAnalysed().stream()
            .map(one -> Html.cells(one.rule(), one.condition(), one.why()))
            .toList();
    Html body =
        Html.element("p", summary())
            .and(
                Html.heading(2, "findings", "Findings"),
                Html.table(
                    "Findings", List.of("Id", "What", "What to do", "Place", "Answer"), findings),
                Html.heading(2, "rest", "Not analysed"),
                Html.table("Not analysed", List.of("Rule", "Condition", "Why"), rest));
    return new Page("en", "Analysis of " + analysis.pack(), body).toString();
  }
}
