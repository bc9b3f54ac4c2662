package no.byrutine.checker.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.checker.page.Html;
import no.byrutine.checker.page.Json;
import no.byrutine.checker.page.Page;

/** The coverage of a pack as text, JSON and a page. */
public record CoverageReport(PackCoverage coverage) {

  /** One line: how much of each kind. */
  public String summary() {
    return Arrays.stream(Kind.values())
        .map(kind -> "%d of %d %s".formatted(coverage.covered(kind), all(kind), kind.code()))
        .collect(
            Collectors.joining(
                ", ", coverage.pack() + ": " + coverage.scenarios() + " scenarios show ", ""));
  }

  private int all(Kind kind) {
    return coverage.of(kind).size();
  }

  /** The summary, and what no scenario shows. */
  public String text() {
    StringBuilder text = new StringBuilder(summary()).append("\n");
    for (Kind kind : Kind.values()) {
      List<CoverageItem> uncovered = coverage.uncovered(kind);
      if (!uncovered.isEmpty()) {
        text.append("\n").append(heading(kind)).append("\n");
        uncovered.forEach(item -> text.append("  ").append(item.sentence()).append("\n"));
      }
    }
    return text.append("\n").append(notFollowed()).append("\n").toString();
  }

  private String heading(Kind kind) {
    return "%s: %s %% of %d".formatted(kind.code(), percent(kind), all(kind));
  }

  private String notFollowed() {
    return "%d conditions cannot be seen one by one: what is added up, and several facts under one not."
        .formatted(coverage.notFollowed());
  }

  /** Rounded down: only what is whole is 100. */
  private BigDecimal percent(Kind kind) {
    return BigDecimal.valueOf(coverage.percent(kind)).setScale(1, RoundingMode.DOWN);
  }

  /** An object with the figures of each kind, and every item with what it lacks. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pack", coverage.pack());
    json.put("scenarios", coverage.scenarios());
    json.put("failed", coverage.failed().size());
    json.put("notFollowed", coverage.notFollowed());
    for (Kind kind : Kind.values()) {
      json.put(kind.code(), figures(kind));
    }
    return Json.text(json);
  }

  private Map<String, Object> figures(Kind kind) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("all", all(kind));
    figures.put("covered", coverage.covered(kind));
    figures.put("percent", percent(kind));
    figures.put("items", coverage.of(kind).stream().map(CoverageReport::fields).toList());
    return figures;
  }

  private static Map<String, Object> fields(CoverageItem item) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", item.id());
    fields.put("what", item.what());
    fields.put("file", item.file());
    fields.put("line", item.line());
    fields.put("covered", item.covered());
    item.lack().ifPresent(lack -> fields.put("lack", lack));
    return fields;
  }

  /** A page that stands alone: of each kind, first what no scenario shows. */
  public String html() {
    Html figures =
        Html.table(
            "How much is shown",
            List.of("Kind", "All", "Shown", "Per cent"),
            Arrays.stream(Kind.values()).map(this::row).toList());
    Html parts = Html.all(Arrays.stream(Kind.values()).map(this::part).toList());
    Html body = Html.element("p", summary()).and(figures, parts, Html.element("p", notFollowed()));
    return new Page("en", "What the scenarios of " + coverage.pack() + " show", body).toString();
  }

  private List<Html> row(Kind kind) {
    return List.of(
        Html.link("#" + kind.code(), kind.code()),
        Html.text(String.valueOf(all(kind))),
        Html.text(String.valueOf(coverage.covered(kind))),
        Html.text(percent(kind).toPlainString()));
  }

  private Html part(Kind kind) {
    Stream<CoverageItem> shown = coverage.of(kind).stream().filter(CoverageItem::covered);
    List<List<Html>> rows =
        Stream.concat(coverage.uncovered(kind).stream(), shown)
            .map(
                item ->
                    Html.cells(item.what(), item.place(), item.lack().orElse("shown"), item.id()))
            .toList();
    return Html.heading(2, kind.code(), heading(kind))
        .and(Html.table(kind.code(), List.of("What", "Where", "Lack", "Id"), rows));
  }
}
