package no.byrutine.in;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The virksomheter and the rooms of a file. One has the number of the row that names it first; the
 * rows after it must say the same of it.
 */
final class CsvPlaces {

  private final CsvHeader header;
  private final CsvCells cells;
  private final CsvEntries entries;
  private final CsvFaults faults;
  private final Map<String, Known> enterprises = new HashMap<>();
  private final Map<List<String>, Known> rooms = new HashMap<>();

  /** What the first row says of it. */
  private record Known(int row, String type, String bydel, Group group) {}

  /** Whose it is and what its building is; empty where the file does not say. */
  private record Group(String owner, String building) {
    static final Group NONE = new Group("", "");
  }

  CsvPlaces(CsvHeader header, CsvCells cells, CsvEntries entries, CsvFaults faults) {
    this.header = header;
    this.cells = cells;
    this.entries = entries;
    this.faults = faults;
  }

  /** The reference of the room of a row; null when the row does not say it. */
  @Nullable String read(CsvRows.Row row) {
    String enterprise = cells.name(header.cell(row, "virksomhet"));
    String kind = cells.code(header.cell(row, "stedstype"));
    String bydel = cells.bydel(header.cell(row, "bydel"));
    String room = cells.name(header.cell(row, "rom"));
    String roomKind = cells.code(header.cell(row, "romtype"));
    if (enterprise == null || kind == null || bydel == null) {
      return null;
    }
    Known of = enterprise(row, enterprise, new Known(row.number(), kind, bydel, group(row)));
    return room == null || roomKind == null
        ? null
        : "Location/rom-" + room(row, of, List.of(enterprise, room), roomKind).row();
  }

  private Group group(CsvRows.Row row) {
    return new Group(optional(row, "eier"), optional(row, "bygg"));
  }

  private String optional(CsvRows.Row row, String column) {
    CsvCell cell = header.cell(row, column);
    String code = cell.text().isEmpty() ? null : cells.code(cell);
    return code == null ? "" : code;
  }

  private Known enterprise(CsvRows.Row row, String name, Known said) {
    Known known = enterprises.get(name);
    if (known != null) {
      compare(header.cell(row, "stedstype"), known.type(), known.row());
      compare(header.cell(row, "bydel"), known.bydel(), known.row());
      compare(header.cell(row, "eier"), known.group().owner(), known.row());
      compare(header.cell(row, "bygg"), known.group().building(), known.row());
      return known;
    }
    String id = "virksomhet-" + row.number();
    entries.add(organization(name, said.group().owner()), id, origin(row, CsvEntries.ENTERPRISE));
    Location site =
        new Location()
            .setName(name)
            .addType(CsvCodes.concept(CsvCodes.PLACE, said.type()))
            .setAddress(address(said.bydel()))
            .setManagingOrganization(new Reference("Organization/" + id));
    if (!said.group().building().isEmpty()) {
      site.addType(CsvCodes.concept(CsvCodes.PLACE, said.group().building()));
    }
    entries.add(site, id, origin(row, CsvEntries.SITE));
    enterprises.put(name, said);
    return said;
  }

  private static Organization organization(String name, String owner) {
    Organization organization = new Organization().setName(name);
    return owner.isEmpty()
        ? organization
        : organization.addType(CsvCodes.concept(CsvCodes.ENTERPRISE, owner));
  }

  private Known room(CsvRows.Row row, Known enterprise, List<String> name, String kind) {
    Known known = rooms.get(name);
    if (known != null) {
      compare(header.cell(row, "romtype"), known.type(), known.row());
      return known;
    }
    Location room =
        new Location()
            .setName(name.get(1))
            .addType(CsvCodes.concept(CsvCodes.PLACE, kind))
            .setPhysicalType(CsvCodes.concept(CsvCodes.PHYSICAL, "ro"))
            .setPartOf(new Reference("Location/virksomhet-" + enterprise.row()));
    entries.add(room, "rom-" + row.number(), origin(row, CsvEntries.ROOM));
    Known first = new Known(row.number(), kind, enterprise.bydel(), Group.NONE);
    rooms.put(name, first);
    return first;
  }

  private void compare(CsvCell cell, String first, int row) {
    if (!cell.text().equals(first)) {
      faults.add(
          "conflict",
          cell,
          "Det står noe annet her enn i rad " + row + ", om det samme stedet. Rett den ene.",
          "This is another than in row " + row + ", of the same place. Correct one of them.");
    }
  }

  private static Address address(String bydel) {
    Address address = new Address();
    address.addExtension(
        new Extension(
            People.URBAN_DISTRICT, new Coding().setSystem(CsvCodes.BYDEL).setCode(bydel)));
    return address;
  }

  private static CsvEntries.Origin origin(CsvRows.Row row, Map<String, List<String>> columns) {
    return new CsvEntries.Origin(row.number(), columns, List.of());
  }
}
