package no.byrutine.bulk.report;

import java.util.List;
import no.byrutine.bulk.report.Report.Section;

/** The report as one page that loads nothing. */
final class HtmlReport {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Byrutine: what the run came to</title>
      <style>
      body { font-family: sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
      div { overflow-x: auto; }
      th, td { padding: .2rem .8rem .2rem 0; text-align: left; border-bottom: 1px solid #ccc; }
      </style>
      </head>
      <body>
      <h1>What the run came to</h1>
      """;

  private final StringBuilder page = new StringBuilder(HEAD);

  private HtmlReport() {}

  static String of(List<Section> sections) {
    HtmlReport report = new HtmlReport();
    sections.forEach(report::section);
    return report.page.append("</body>\n</html>\n").toString();
  }

  private void section(Section section) {
    page.append("<h2>").append(escaped(section.title())).append("</h2>\n<div><table>\n");
    row("th", section.head());
    section.rows().forEach(row -> row("td", row));
    page.append("</table></div>\n");
  }

  private void row(String element, List<String> cells) {
    page.append("<tr>");
    for (String cell : cells) {
      page.append('<').append(element).append('>').append(escaped(cell));
      page.append("</").append(element).append('>');
    }
    page.append("</tr>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
