package no.byrutine.bulk.report;

import java.util.List;
import java.util.stream.Stream;
import no.byrutine.bulk.report.Report.Section;

/** The report as plain text: columns that line up. */
final class TextReport {

  private TextReport() {}

  static String of(List<Section> sections) {
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      text.append(section.title()).append('\n');
      table(section).forEach(row -> text.append(line(row, section)).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }

  private static List<List<String>> table(Section section) {
    return Stream.concat(Stream.of(section.head()), section.rows().stream()).toList();
  }

  private static String line(List<String> row, Section section) {
    StringBuilder line = new StringBuilder(" ");
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      line.append(' ').append(cell).append(" ".repeat(width(section, i) - cell.length()));
    }
    return line.toString().stripTrailing();
  }

  private static int width(Section section, int column) {
    return table(section).stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
