package no.byrutine.checker.mutation;

import java.util.Locale;
import java.util.stream.Collectors;
import no.byrutine.checker.mutation.Explanations.Explanation;

/** A mutation report for machines and for browsers. */
public final class MutationPages {

  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}"
          + "table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;border-top:1px"
          + " solid #ccc;padding:.3rem .6rem}code{font-size:.85em}";

  private final MutationReport report;

  public MutationPages(MutationReport report) {
    this.report = report;
  }

  /** An object with the figures, and every change with its fate. */
  public String json() {
    return String.format(
        Locale.ROOT,
        "{ \"pack\": %s, \"changes\": %d, \"noticed\": %d, \"unnoticed\": %d, \"notCompiled\": %d,"
            + " \"score\": %.1f,%n  \"mutants\": [%n    %s%n  ] }%n",
        quoted(report.pack()),
        report.results().size(),
        report.count(Tested.Fate.KILLED),
        report.count(Tested.Fate.SURVIVED),
        report.count(Tested.Fate.NOT_COMPILED),
        report.score(),
        report.results().stream().map(this::json).collect(Collectors.joining(",\n    ")));
  }

  private String json(Tested result) {
    Mutant mutant = result.mutant();
    return "{ \"id\": %s, \"operator\": %s, \"file\": %s, \"line\": %d, \"what\": %s, \"fate\": %s%s%s }"
        .formatted(
            quoted(mutant.id()),
            quoted(mutant.operator().code()),
            quoted(mutant.file()),
            mutant.line(),
            quoted(mutant.what()),
            quoted(result.fate().name().toLowerCase(Locale.ROOT).replace('_', '-')),
            result.noticedBy().map(by -> ", \"noticedBy\": " + quoted(by)).orElse(""),
            report.explanation(result).map(MutationPages::json).orElse(""));
  }

  private static String json(Explanation why) {
    return ", \"reason\": " + quoted(why.reason()) + ", \"note\": " + quoted(why.note());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** A page that stands alone: what no case notices, first what nobody has explained. */
  public String html() {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>");
    page.append("<meta charset=\"utf-8\"><title>What no case notices</title><style>")
        .append(STYLE)
        .append("</style></head>\n<body>\n<h1>What no case notices</h1>\n<p>")
        .append(escaped(report.summary()))
        .append("</p>\n<table>\n<tr><th>If</th><th>Where</th><th>Id</th><th>Why</th></tr>\n");
    report.unexplained().forEach(result -> page.append(row(result, "")));
    for (Tested result : report.results()) {
      report
          .explanation(result)
          .ifPresent(why -> page.append(row(result, why.reason() + ": " + why.note())));
    }
    return page.append("</table>\n</body>\n</html>\n").toString();
  }

  private static String row(Tested result, String why) {
    Mutant mutant = result.mutant();
    return "<tr><td>%s</td><td>%s:%d</td><td><code>%s</code></td><td>%s</td></tr>\n"
        .formatted(
            escaped(mutant.what()),
            escaped(mutant.file()),
            mutant.line(),
            escaped(mutant.id()),
            escaped(why));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
