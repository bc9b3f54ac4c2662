package no.byrutine.in;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of a file, counted as a spreadsheet counts them; those that are empty are left out. */
final class CsvRows {

  private final Iterator<CsvRecord> records;
  private final CsvFaults faults;
  private int number;

  /** A row that is not empty. */
  record Row(int number, List<String> cells) {

    /**
     * The text of a cell, empty where the row is shorter: Excel leaves empty cells out at its end.
     */
    String at(int position) {
      return position < cells.size() ? cells.get(position) : "";
    }
  }

  CsvRows(String text, CsvFaults faults) {
    this.faults = faults;
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            // It would swallow the rows that follow.
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)
            .iterator();
  }

  /** No column's name holds either. */
  private static char separator(String text) {
    String firstLine = text.stripLeading().lines().findFirst().orElse("");
    return firstLine.indexOf(';') >= 0 ? ';' : ',';
  }

  /**
   * The names of the columns.
   *
   * @throws BadInput when they are not those of a list of measurements
   */
  CsvHeader header(Concepts concepts) {
    Optional<Row> first = next();
    if (first.isEmpty()) {
      faults.add(
          "required",
          "Filen er tom. Ventet en overskriftsrad med " + CsvHeader.EXPECTED + ".",
          "The file is empty. Expected a first row with " + CsvHeader.EXPECTED + ".");
    }
    CsvHeader header = CsvHeader.read(first.orElse(new Row(1, List.of())), concepts, faults);
    faults.throwIfAny();
    return header;
  }

  /** Every row that is left, until there are more faults than anyone can read. */
  void forEach(CsvHeader header, Consumer<Row> reader) {
    int before = number;
    boolean any = false;
    for (Optional<Row> row = next(); row.isPresent() && !faults.isFull(); row = next()) {
      any = true;
      header.refuseNameless(row.get(), faults);
      reader.accept(row.get());
    }
    if (!any) {
      faults.at(
          "required",
          before + 1,
          "Filen har ingen målinger under overskriften. Legg inn minst én rad.",
          "The file has no measurements below the names of the columns. Add at least one row.");
    }
  }

  private Optional<Row> next() {
    try {
      while (records.hasNext()) {
        List<String> cells = records.next().getFields().stream().map(String::strip).toList();
        number++;
        if (!cells.stream().allMatch(String::isEmpty)) {
          return Optional.of(new Row(number, cells));
        }
      }
    } catch (CsvParseException e) {
      faults.at(
          "structure",
          number + 1,
          "Raden er ikke gyldig CSV: et anførselstegn er ikke avsluttet, eller står på feil sted."
              + " Rett det.",
          "The row is not valid CSV: a quotation mark is not closed, or in the wrong place."
              + " Correct it.");
    }
    return Optional.empty();
  }
}
