package no.byrutine.in;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Units;
import org.jspecify.annotations.Nullable;

/**
 * Where each column stands.
 *
 * @param positions the position of each column that every file has, and of those it may have
 * @param components the further columns
 * @param named the positions of all columns with a name
 */
record CsvHeader(Map<String, Integer> positions, List<Component> components, Set<Integer> named) {

  static final List<String> COLUMNS =
      List.of(
          "virksomhet",
          "stedstype",
          "bydel",
          "rom",
          "romtype",
          "parameter",
          "verdi",
          "enhet",
          "start",
          "slutt",
          "metode");

  /** Columns that a file may have: whose the virksomhet is, and what its building is. */
  static final List<String> OPTIONAL = List.of("eier", "bygg");

  static final String EXPECTED = String.join(", ", COLUMNS);

  private static final Pattern COMPONENT =
      Pattern.compile("([a-z0-9][a-z0-9-]{0,63})(?:\\s*\\((\\S{1,60})\\))?");

  /**
   * A column for what was measured along with it.
   *
   * @param unit the UCUM code of a number in it
   */
  record Component(int position, String code, @Nullable String unit) {}

  CsvHeader {
    positions = Map.copyOf(positions);
    components = List.copyOf(components);
    named = Set.copyOf(named);
  }

  /** The columns that a first row names; what is wrong with it goes to {@code faults}. */
  static CsvHeader read(CsvRows.Row row, Concepts concepts, CsvFaults faults) {
    Draft draft = new Draft(row.number(), concepts, faults);
    IntStream.range(0, row.cells().size())
        .filter(i -> !row.at(i).isEmpty())
        .forEach(i -> draft.column(i, row.at(i)));
    return draft.finished();
  }

  CsvCell cell(CsvRows.Row row, String column) {
    Integer position = positions.get(column);
    return new CsvCell(row.number(), column, position == null ? "" : row.at(position));
  }

  CsvCell cell(CsvRows.Row row, Component component) {
    return new CsvCell(row.number(), component.code(), row.at(component.position()));
  }

  /** Refuses what stands in no column: nobody would know what it is. */
  void refuseNameless(CsvRows.Row row, CsvFaults faults) {
    IntStream.range(0, row.cells().size())
        .filter(i -> !row.at(i).isEmpty() && !named.contains(i))
        .findFirst()
        .ifPresent(
            i ->
                faults.at(
                    "structure",
                    row.number(),
                    i + 1,
                    "Kolonnen har ingen overskrift. Gi den en, eller ta bort det som står der.",
                    "The column has no name. Give it one, or remove what stands there."));
  }

  private static final class Draft {

    private final int row;
    private final Concepts concepts;
    private final CsvFaults faults;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Component> components = new ArrayList<>();
    private final Set<Integer> named = new HashSet<>();

    Draft(int row, Concepts concepts, CsvFaults faults) {
      this.row = row;
      this.concepts = concepts;
      this.faults = faults;
    }

    void column(int position, String text) {
      String name = text.toLowerCase(Locale.ROOT);
      named.add(position);
      if (!COLUMNS.contains(name) && !OPTIONAL.contains(name)) {
        component(position, text);
      } else if (positions.putIfAbsent(name, position) != null) {
        twice(name);
      }
    }

    private void component(int position, String text) {
      Matcher parts = COMPONENT.matcher(text);
      if (!parts.matches()) {
        faults.at(
            "value",
            row,
            position + 1,
            "Overskriften er ikke kjent. Ventet "
                + EXPECTED
                + ", eller en kode, med enheten i parentes: utetemperatur (Cel).",
            "The name of the column is not known. Expected "
                + EXPECTED
                + ", or a code, with its unit in brackets: utetemperatur (Cel).");
        return;
      }
      Component component = new Component(position, parts.group(1), parts.group(2));
      if (components.stream().anyMatch(one -> one.code().equals(component.code()))) {
        twice(component.code());
      }
      check(component);
      components.add(component);
    }

    private void check(Component component) {
      if (isUnknown(component.code())) {
        faults.at(
            "code-invalid",
            row,
            component.code(),
            "Koden er ikke kjent. Rett den, eller ta bort kolonnen.",
            "The code is not known. Correct it, or remove the column.");
      }
      String unit = component.unit();
      if (unit != null && !Units.isUnit(unit)) {
        faults.at(
            "value",
            row,
            component.code(),
            "Enheten i parentes er ikke en enhet i UCUM. Rett den.",
            "The unit in brackets is no unit of UCUM. Correct it.");
      }
    }

    private boolean isUnknown(String code) {
      return concepts.knowsSystem(CsvCodes.PARAMETER)
          && concepts.resolve(List.of(new Coding(CsvCodes.PARAMETER, code))).concepts().isEmpty();
    }

    private void twice(String name) {
      faults.at(
          "structure",
          row,
          name,
          "Kolonnen står to ganger. Behold den ene.",
          "The column stands twice. Keep one of them.");
    }

    CsvHeader finished() {
      Stream<String> missing = COLUMNS.stream().filter(name -> !positions.containsKey(name));
      missing.forEach(
          name ->
              faults.at(
                  "required",
                  row,
                  name,
                  "Kolonnen mangler. Ventet " + EXPECTED + ".",
                  "The column is missing. Expected " + EXPECTED + "."));
      return new CsvHeader(positions, components, named);
    }
  }
}
