package no.byrutine.in;

import java.util.List;
import java.util.stream.Collectors;
import no.byrutine.decision.Words;

/** What is wrong with a file of measurements, each fault with its row and its column. */
final class CsvFaults {

  private final Issues issues = new Issues(MeasurementCsv.ROOT);

  void add(String code, CsvCell cell, String nb, String en) {
    at(code, cell.row(), cell.column(), nb, en);
  }

  /** Whether a cell is empty that must not be, which is told. */
  boolean isEmpty(CsvCell cell) {
    if (!cell.text().isEmpty()) {
      return false;
    }
    add("required", cell, "Cellen er tom. Fyll den ut.", "The cell is empty. Fill it in.");
    return true;
  }

  void at(String code, int row, String column, String nb, String en) {
    issues.add(
        code,
        row(row) + "." + element(column),
        "Rad " + row + ", kolonne «" + column + "»: " + nb,
        "Row " + row + ", column '" + column + "': " + en);
  }

  /** A fault in a column without a name of its own, which is counted from 1. */
  void at(String code, int row, int column, String nb, String en) {
    issues.add(
        code,
        row(row) + ".cell[" + column + "]",
        "Rad " + row + ", kolonne " + column + ": " + nb,
        "Row " + row + ", column " + column + ": " + en);
  }

  /** A fault of a whole row. */
  void at(String code, int row, String nb, String en) {
    issues.add(code, row(row), "Rad " + row + ": " + nb, "Row " + row + ": " + en);
  }

  /** A fault of the whole file. */
  void add(String code, String nb, String en) {
    issues.add(code, MeasurementCsv.ROOT, nb, en);
  }

  /** What was found in the FHIR that a row became, said of the row. */
  void add(Issue issue, int row, List<String> columns) {
    Words said = issue.text();
    if (columns.isEmpty()) {
      at(issue.code(), row, said.nb(), said.en());
    } else {
      String names = columns.stream().collect(Collectors.joining(", "));
      at(issue.code(), row, names, said.nb(), said.en());
    }
  }

  boolean isFull() {
    return issues.isFull();
  }

  void throwIfAny() {
    issues.throwIfAny();
  }

  private static String row(int row) {
    return MeasurementCsv.ROOT + "[" + row + "]";
  }

  /** As FHIRPath has it: a name with a hyphen stands between backticks. */
  private static String element(String column) {
    return column.indexOf('-') < 0 ? column : "`" + column + "`";
  }
}
