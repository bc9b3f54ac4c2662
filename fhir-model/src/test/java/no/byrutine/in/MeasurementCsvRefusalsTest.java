package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Coding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is refused of a campaign's list of rooms, and where")
class MeasurementCsvRefusalsTest {

  private static final String OURS = "https://byrutine.no/fhir/CodeSystem/";

  private static Issue theOnly(String text) {
    List<Issue> issues = Rooms.refused(text);
    assertThat(issues).hasSize(1);
    return issues.get(0);
  }

  private static Issue theOnlyInRow(String row) {
    return theOnly(Rooms.file(Rooms.HEADER, row));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Solbakken | | required | virksomhet",
        ";barnehage; | ;; | required | stedstype",
        "barnehage | Barnehage | code-invalid | stedstype",
        "030105 | 30105 | value | bydel",
        "Storsalen | | required | rom",
        "oppholdsrom | et rom | code-invalid | romtype",
        "co2 | CO2 | code-invalid | parameter",
        "1250 | | required | verdi",
        "1250 | <10 | not-supported | verdi",
        "1250 | > 2000 | not-supported | verdi",
        "1250 | ≤10 | not-supported | verdi",
        "1250 | 1 250 | value | verdi",
        "1250 | 12 ppm | value | verdi",
        "1250 | 1E+03 | value | verdi",
        "1250 | ikke påvist | value | verdi",
        "1250 | 1234567890123456 | value | verdi",
        "[ppm] | | required | enhet",
        "[ppm] | µg/m³ | value | enhet",
        "[ppm] | dB(A) | value | enhet",
        "02.03.2026 08:30 | 31.02.2026 | value | start",
        "02.03.2026 08:30 | 3/2/2026 | value | start",
        "02.03.2026 08:30 | i går | value | start",
        "02.03.2026 08:30 | 02.03.0026 | value | start",
        "02.03.2026 08:30 | 29.03.2026 02:30 | value | start",
        "02.03.2026 15:30 | 2026-10-25T02:30 | value | slutt",
        "02.03.2026 15:30 | 02.03.2026 24:00 | value | slutt",
        "02.03.2026 15:30 | 02.03.2026 07:30 | value | slutt",
        "02.03.2026 15:30 | 01.03.2026 | value | slutt",
        "logger | | required | metode"
      })
  void aFaultyCellIsNamedByRowAndColumn(String good, String faulty, String code, String column) {
    assertThat(Rooms.ROW).contains(good);
    Issue issue = theOnlyInRow(Rooms.ROW.replace(good, faulty == null ? "" : faulty));

    assertThat(issue.code()).isEqualTo(code);
    assertThat(issue.expression()).isEqualTo("row[2]." + column);
    assertThat(issue.text().nb()).startsWith("Rad 2, kolonne «" + column + "»: ");
    assertThat(issue.text().en()).startsWith("Row 2, column '" + column + "': ");
  }

  @Test
  void aBoundIsRefusedInTheWordsOfOne() {
    assertThat(theOnlyInRow(Rooms.ROW.replace("1250", "<10")).text())
        .isEqualTo(
            new Words(
                "Rad 2, kolonne «verdi»: Tallet er bare en grense, ikke en verdi."
                    + " Skriv selve verdien.",
                "Row 2, column 'verdi': The number is only a bound, not a value."
                    + " Write the value itself."));
  }

  @Test
  void everyFaultIsToldAtOnceAlsoWhenRowsAreShortOrHaveTooMuch() {
    List<Issue> issues =
        Rooms.refused(
            Rooms.file(
                Rooms.HEADER,
                Rooms.ROW.replace("1250", "<10").replace("co2", "CO2"),
                Rooms.ROW,
                Rooms.ROW.replace(";02.03.2026 15:30;logger", ""),
                "",
                Rooms.ROW + ";et notat"));

    assertThat(issues)
        .extracting(Issue::expression, Issue::code)
        .containsExactlyInAnyOrder(
            tuple("row[2].parameter", "code-invalid"),
            tuple("row[2].verdi", "not-supported"),
            tuple("row[4].slutt", "required"),
            tuple("row[4].metode", "required"),
            tuple("row[6].cell[12]", "structure"));
  }

  @Test
  void oneFileHasOneDecimalSign() {
    Issue issue =
        theOnly(
            Rooms.file(
                Rooms.HEADER,
                Rooms.ROW.replace("1250", "1,5"),
                Rooms.ROW.replace("1250", "1.250")));

    assertThat(issue.expression()).isEqualTo("row[3].verdi");
    assertThat(issue.text().en()).contains("row 2");
  }

  @ParameterizedTest
  @CsvSource({"030105,030101,bydel", "barnehage,skole,stedstype", "oppholdsrom,garderobe,romtype"})
  void twoRowsSayTheSameOfOnePlace(String first, String then, String column) {
    Issue issue = theOnly(Rooms.file(Rooms.HEADER, Rooms.ROW, Rooms.ROW.replace(first, then)));

    assertThat(issue.code()).isEqualTo("conflict");
    assertThat(issue.expression()).isEqualTo("row[3]." + column);
    assertThat(issue.text().en()).contains("row 2");
  }

  @Test
  void aHeaderIsRefusedWithWhatIsExpected() {
    List<Issue> issues = Rooms.refused("virksomhet;Type sted;rom;rom;bydel\nx;y;z;z;v\n");

    assertThat(issues)
        .extracting(Issue::expression)
        .containsExactlyInAnyOrder(
            "row[1].cell[2]",
            "row[1].rom",
            "row[1].stedstype",
            "row[1].romtype",
            "row[1].parameter",
            "row[1].verdi",
            "row[1].enhet",
            "row[1].start",
            "row[1].slutt",
            "row[1].metode");
    assertThat(issues)
        .filteredOn(issue -> issue.code().equals("required"))
        .allSatisfy(issue -> assertThat(issue.text().en()).contains(CsvHeader.EXPECTED));
  }

  @Test
  void aFurtherColumnIsACodeOfTheRoutineWithAUnitOfUcum() {
    Inputs inputs =
        new Inputs(
            List.of(Rooms.any("Observation")),
            new Concepts(Map.of("co2", List.of(new Coding(OURS + "mhv-parameter", "co2")))));

    assertThat(Rooms.refused(Rooms.file(Rooms.HEADER + ";romtemp;co2 (dB(A))", Rooms.ROW), inputs))
        .extracting(Issue::expression, Issue::code)
        .containsExactly(tuple("row[1].romtemp", "code-invalid"), tuple("row[1].co2", "value"));
  }

  @ParameterizedTest
  @CsvSource({"'3,5',value", "<3,not-supported", "et notat,value"})
  void aFaultyCellOfAFurtherColumnIsNamed(String text, String code) {
    assertThat(theOnly(Rooms.file(Rooms.HEADER + ";rom-i-bruk", Rooms.ROW + ";" + text)))
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo(code);
              assertThat(issue.expression()).isEqualTo("row[2].`rom-i-bruk`");
            });
  }

  @Test
  void whatThePackRefusesIsNamedByRowAndColumnToo() {
    Input input =
        new Input(
            "maaling",
            "Observation",
            List.of(),
            List.of("performer"),
            Optional.of("ug/m3"),
            Optional.of(BigDecimal.ZERO),
            new Words("", ""));
    Inputs inputs =
        new Inputs(
            List.of(input),
            new Concepts(Map.of("logger", List.of(new Coding(OURS + "mhv-metode", "logger")))));
    String row = Rooms.ROW.replace("1250", "-1").replace("logger", "loger");

    assertThat(
            Rooms.refused(Rooms.file(Rooms.HEADER + ";ute (Cel)", Rooms.ROW + ";3", row), inputs))
        .extracting(Issue::expression)
        .contains("row[2]", "row[2].enhet", "row[2].ute", "row[3].verdi", "row[3].enhet");
    assertThat(Rooms.refused(Rooms.file(Rooms.HEADER, Rooms.ROW), inputs).get(0).text().nb())
        .startsWith("Rad 2: Mangler");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Storsalen",
        "\"Stor\"salen",
        "\"Stor\nsalen\"",
      })
  void aQuotationMarkInTheWrongPlaceSwallowsNothing(String room) {
    assertThat(
            Rooms.refused(
                Rooms.file(
                    Rooms.HEADER, Rooms.ROW, Rooms.ROW.replace("Storsalen", room), Rooms.ROW)))
        .isNotEmpty()
        .allSatisfy(issue -> assertThat(issue.expression()).startsWith("row[3]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ufeff", "\n\n", ";;;\n"})
  void anEmptyFileIsRefused(String text) {
    assertThat(Rooms.refused(text)).isNotEmpty();
  }

  @Test
  void aFileWithoutMeasurementsIsRefused() {
    assertThat(theOnly(Rooms.HEADER + "\n").code()).isEqualTo("required");
  }

  @Test
  void aFileInTheWindowsCharacterSetIsRefusedWithWhatToDo() {
    byte[] file =
        Rooms.file(Rooms.HEADER, Rooms.ROW.replace("Storsalen", "Måsen"))
            .getBytes(StandardCharsets.ISO_8859_1);
    BadInput refusal =
        catchThrowableOfType(BadInput.class, () -> new MeasurementCsv().read(file, Rooms.INPUTS));

    assertThat(refusal.issues().get(0).text().nb()).contains("CSV UTF-8");
  }

  @Test
  void aFileThatIsTooLongIsRefused() {
    MeasurementCsv small = new MeasurementCsv(new Limits(20, 64, 15, 20));
    BadInput refusal =
        catchThrowableOfType(BadInput.class, () -> small.read(Rooms.HEADER, Rooms.INPUTS));

    assertThat(refusal.issues().get(0).code()).isEqualTo("too-long");
  }

  @Test
  void moreFaultsThanAnyoneCanReadAreCounted() {
    String rows =
        IntStream.range(0, 300)
            .mapToObj(i -> Rooms.ROW.replace("1250", "mye"))
            .collect(Collectors.joining("\n"));

    assertThat(Rooms.refused(Rooms.file(Rooms.HEADER, rows)))
        .hasSize(101)
        .last()
        .satisfies(issue -> assertThat(issue.code()).isEqualTo("too-costly"));
  }

  @Test
  void noMessageRepeatsWhatStoodInACell() {
    String secret = "Kari Nordmann 12834024000";
    Stream.of("Solbakken", "barnehage", "030105", "co2", "1250", "[ppm]", "logger")
        .map(cell -> Rooms.ROW.replace(cell, secret))
        .map(row -> Rooms.file(Rooms.HEADER + ";" + secret, row, Rooms.ROW.replace("1250", "x")))
        .forEach(
            file ->
                assertThat(Rooms.refused(file))
                    .allSatisfy(
                        issue ->
                            assertThat(issue.toString()).doesNotContain("Kari", "12834024000")));
  }
}
