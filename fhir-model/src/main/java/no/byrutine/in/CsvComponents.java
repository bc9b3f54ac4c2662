package no.byrutine.in;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Type;

/** What was measured or noted along with a measurement: the further columns of its row. */
final class CsvComponents {

  private static final Set<String> YES = Set.of("ja", "sann", "true");
  private static final Set<String> NO = Set.of("nei", "usann", "false");
  private static final String ONE = "1";

  private final CsvCells cells;
  private final CsvFaults faults;

  /** A component, and the column that it stands in. */
  record Read(String column, ObservationComponentComponent component) {}

  CsvComponents(CsvCells cells, CsvFaults faults) {
    this.cells = cells;
    this.faults = faults;
  }

  /** Adds those that the row has to {@code into}; false when one of them is faulty. */
  boolean read(CsvHeader header, CsvRows.Row row, List<Read> into) {
    boolean good = true;
    for (CsvHeader.Component column : header.components()) {
      CsvCell cell = header.cell(row, column);
      if (!cell.text().isEmpty()) {
        Optional<Type> value = value(cell, column);
        good &= value.isPresent();
        value.ifPresent(
            found ->
                into.add(
                    new Read(
                        column.code(),
                        new ObservationComponentComponent(
                                CsvCodes.concept(CsvCodes.PARAMETER, column.code()))
                            .setValue(found))));
      }
    }
    return good;
  }

  private Optional<Type> value(CsvCell cell, CsvHeader.Component column) {
    String text = cell.text();
    if (CsvCells.looksLikeNumber(text)) {
      return number(cell, column);
    }
    String word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word) || NO.contains(word)) {
      return Optional.of(new BooleanType(YES.contains(word)));
    }
    if (CsvCells.isCode(text)) {
      return Optional.of(CsvCodes.concept(CsvCodes.PARAMETER, text));
    }
    faults.add(
        "value",
        cell,
        "Ventet et tall, ja, nei eller en kode. Rett cellen.",
        "Expected a number, ja, nei or a code. Correct the cell.");
    return Optional.empty();
  }

  /** A number; a whole one may be a count, and then its column needs no unit. */
  private Optional<Type> number(CsvCell cell, CsvHeader.Component column) {
    BigDecimal number = cells.number(cell);
    if (number == null) {
      return Optional.empty();
    }
    String unit = column.unit();
    if (unit == null && number.scale() > 0) {
      faults.add(
          "value",
          cell,
          "Tallet mangler enhet. Skriv den i overskriften: " + column.code() + " (Cel).",
          "The number has no unit. Write it in the column's name: " + column.code() + " (Cel).");
      return Optional.empty();
    }
    return Optional.of(CsvCodes.quantity(number, unit == null ? ONE : unit));
  }
}
