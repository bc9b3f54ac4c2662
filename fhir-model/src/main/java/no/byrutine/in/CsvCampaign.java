package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** The FHIR that the rows of a file stand for, and which row and column each part came from. */
final class CsvCampaign {

  private final CsvHeader header;
  private final CsvCells cells;
  private final CsvMoments moments;
  private final CsvComponents components;
  private final CsvEntries entries;
  private final CsvPlaces places;

  CsvCampaign(CsvHeader header, boolean readsBounds, CsvFaults faults) {
    this.header = header;
    this.cells = new CsvCells(readsBounds, faults);
    this.moments = new CsvMoments(faults);
    this.components = new CsvComponents(cells, faults);
    this.entries = new CsvEntries(new Bundle().setType(BundleType.COLLECTION), faults);
    this.places = new CsvPlaces(header, cells, entries, faults);
  }

  Bundle bundle() {
    return entries.bundle();
  }

  /** Says of the rows what was found in the FHIR that they became. */
  void tell(Issues content) {
    entries.tell(content);
  }

  /** Adds a row; of one that is faulty, every fault is told. */
  void add(CsvRows.Row row) {
    String place = places.read(row);
    String parameter = cells.code(header.cell(row, "parameter"));
    Quantity value = value(row);
    Period when = when(row);
    String method = cells.code(header.cell(row, "metode"));
    List<CsvComponents.Read> along = new ArrayList<>();
    boolean good = components.read(header, row, along);
    if (good
        && place != null
        && parameter != null
        && value != null
        && when != null
        && method != null) {
      entries.add(
          new Observation()
              .setStatus(ObservationStatus.FINAL)
              .setCode(CsvCodes.concept(CsvCodes.PARAMETER, parameter))
              .setSubject(new Reference(place))
              .setEffective(when)
              .setValue(value)
              .setMethod(CsvCodes.concept(CsvCodes.METHOD, method))
              .setComponent(along.stream().map(CsvComponents.Read::component).toList()),
          "rad-" + row.number(),
          new CsvEntries.Origin(
              row.number(),
              CsvEntries.MEASUREMENT,
              along.stream().map(CsvComponents.Read::column).toList()));
    }
  }

  private @Nullable Quantity value(CsvRows.Row row) {
    CsvCells.Measured measured = cells.measured(header.cell(row, "verdi"));
    String unit = cells.unit(header.cell(row, "enhet"));
    if (measured == null || unit == null) {
      return null;
    }
    Quantity value = CsvCodes.quantity(measured.number(), unit);
    return measured.comparator() == null
        ? value
        : value.setComparator(Quantity.QuantityComparator.fromCode(measured.comparator()));
  }

  private @Nullable Period when(CsvRows.Row row) {
    String start = moments.read(header.cell(row, "start"));
    String end = moments.read(header.cell(row, "slutt"));
    return start == null || end == null
        ? null
        : new Period()
            .setStartElement(new DateTimeType(start))
            .setEndElement(new DateTimeType(end));
  }
}
