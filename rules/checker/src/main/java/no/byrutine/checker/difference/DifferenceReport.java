package no.byrutine.checker.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.byrutine.checker.page.Html;
import no.byrutine.checker.page.Json;
import no.byrutine.checker.page.Page;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.PackRef;
import no.byrutine.engine.scenario.ScenarioRunner;

/** A difference as text, JSON and a page. */
public record DifferenceReport(PackDifference difference) {

  /** How many decisions change, and how. */
  public String summary() {
    return "%s: %d of %d decisions change, %d in outcome, %d in kroner"
        .formatted(
            difference.later().id(),
            difference.changes().size(),
            difference.cases(),
            difference.ofOutcome(),
            difference.ofKroner());
  }

  private String versions() {
    return "From " + version(difference.earlier()) + " to " + version(difference.later());
  }

  private static String version(PackRef ref) {
    return ref.version() + " (" + ref.digest().substring(0, 12) + ")";
  }

  /** Causes first, then the largest changes. */
  public String text() {
    StringBuilder text =
        new StringBuilder(versions()).append('\n').append(summary()).append("\n\n");
    for (CauseSum cause : difference.byCause()) {
      text.append(
          "%s: %d cases, %d outcomes%s\n"
              .formatted(
                  cause.name(), cause.cases(), cause.outcomes(), amounts(", ", cause.kroner())));
    }
    text.append("\nThe largest:\n");
    for (Change change : difference.largest()) {
      text.append(
          "%s: %s%s\n".formatted(change.name(), outcomes(change), amounts(", ", change.kroner())));
    }
    return text.toString();
  }

  private static String outcomes(Change change) {
    return change.ofOutcome() ? change.earlier() + " → " + change.later() : change.later();
  }

  private static String amounts(String before, Map<String, Kroner> kroner) {
    return kroner.entrySet().stream()
        .map(one -> before + one.getKey() + " " + ScenarioRunner.text(one.getValue()))
        .collect(Collectors.joining());
  }

  /** Everything, each change with its causes. */
  public String json() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("pack", difference.later().id());
    report.put("earlier", fields(difference.earlier()));
    report.put("later", fields(difference.later()));
    report.put("cases", difference.cases());
    report.put("outcomes", difference.ofOutcome());
    report.put("kroner", difference.ofKroner());
    report.put(
        "causes",
        difference.byCause().stream()
            .map(it -> fields(it.name(), it.cases(), it.outcomes(), it.kroner()))
            .toList());
    report.put("changes", difference.changes().stream().map(DifferenceReport::fields).toList());
    return Json.text(report);
  }

  private static Map<String, Object> fields(PackRef ref) {
    return Map.of("version", ref.version(), "digest", ref.digest());
  }

  private static Map<String, Object> fields(Change change) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("case", change.name());
    fields.put("earlier", change.earlier());
    fields.put("later", change.later());
    fields.put("kroner", plain(change.kroner()));
    fields.put(
        "causes",
        change.causes().stream()
            .map(it -> fields(it.name(), 1, it.outcome() ? 1 : 0, it.kroner()))
            .toList());
    return fields;
  }

  private static Map<String, Object> fields(
      String name, int cases, int outcomes, Map<String, Kroner> kroner) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("cause", name);
    fields.put("cases", cases);
    fields.put("outcomes", outcomes);
    fields.put("kroner", plain(kroner));
    return fields;
  }

  private static Map<String, Object> plain(Map<String, Kroner> kroner) {
    Map<String, Object> plain = new TreeMap<>();
    kroner.forEach((name, by) -> plain.put(name, by.amount()));
    return plain;
  }

  /** A page. */
  public String html() {
    List<List<Html>> causes =
        difference.byCause().stream()
            .map(
                it ->
                    Html.cells(
                        it.name(), "" + it.cases(), "" + it.outcomes(), amounts(" ", it.kroner())))
            .toList();
    List<List<Html>> largest =
        difference.largest().stream()
            .map(it -> Html.cells(it.name(), outcomes(it), amounts(" ", it.kroner())))
            .toList();
    Html body =
        Html.element("p", versions())
            .and(
                Html.element("p", summary()),
                Html.table("Causes", List.of("Cause", "Cases", "Outcomes", "Kroner"), causes),
                Html.table("The largest", List.of("Case", "Outcome", "Kroner"), largest));
    return new Page("en", "Changes of " + difference.later().id(), body).toString();
  }
}
