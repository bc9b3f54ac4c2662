package no.byrutine.checker.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.byrutine.checker.page.Html;
import no.byrutine.checker.page.Json;
import no.byrutine.checker.page.Page;

/** A mutation report for machines and for browsers. */
public final class MutationPages {

  private static final String TITLE = "What no case notices";

  private final MutationReport report;

  public MutationPages(MutationReport report) {
    this.report = report;
  }

  /** An object with the figures, and every change with its fate. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pack", report.pack());
    json.put("changes", report.results().size());
    json.put("noticed", report.count(Tested.Fate.KILLED));
    json.put("unnoticed", report.count(Tested.Fate.SURVIVED));
    json.put("notCompiled", report.count(Tested.Fate.NOT_COMPILED));
    json.put("score", BigDecimal.valueOf(report.score()).setScale(1, RoundingMode.HALF_UP));
    json.put("mutants", report.results().stream().map(this::json).toList());
    return Json.text(json);
  }

  private Map<String, Object> json(Tested result) {
    Mutant mutant = result.mutant();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", mutant.id());
    json.put("operator", mutant.operator().code());
    json.put("file", mutant.file());
    json.put("line", mutant.line());
    json.put("what", mutant.what());
    json.put("fate", result.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    result.noticedBy().ifPresent(by -> json.put("noticedBy", by));
    report
        .explanation(result)
        .ifPresent(
            why -> {
              json.put("reason", why.reason());
              json.put("note", why.note());
            });
    return json;
  }

  /** A page that stands alone: what no case notices, first what nobody has explained. */
  public String html() {
    List<List<Html>> rows = new ArrayList<>();
    report.unexplained().forEach(result -> rows.add(row(result, "")));
    for (Tested result : report.results()) {
      report
          .explanation(result)
          .ifPresent(why -> rows.add(row(result, why.reason() + ": " + why.note())));
    }
    Html body =
        Html.element("p", report.summary())
            .and(Html.table(TITLE, List.of("If", "Where", "Id", "Why"), rows));
    return new Page("en", TITLE, body).toString();
  }

  private static List<Html> row(Tested result, String why) {
    Mutant mutant = result.mutant();
    return List.of(
        Html.text(mutant.what()),
        Html.text(mutant.file() + ":" + mutant.line()),
        Html.element("code", mutant.id()),
        Html.text(why));
  }
}
