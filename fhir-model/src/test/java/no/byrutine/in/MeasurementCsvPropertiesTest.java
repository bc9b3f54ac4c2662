package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.byrutine.fhir.Observation;

/** Whatever the file: every row is a measurement, or the file is refused in words. */
class MeasurementCsvPropertiesTest {

  @Property(tries = 1000)
  void anyTextIsReadOrRefused(@ForAll String text) {
    readOrRefused(text);
    readOrRefused(Rooms.HEADER + "\n" + text);
  }

  @Property(tries = 1000)
  void aGoodFileWithFaultsPutInIsReadWholeOrRefused(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times) {
    Random random = new Random(seed);
    StringBuilder text =
        new StringBuilder(
            Rooms.file(Rooms.HEADER + ";personer;ute (Cel)", Rooms.ROW + ";3;\"4,5\"", Rooms.ROW));
    String put = ";,\"\n\r\t <>.-0a\u00e5\u0000\ufeff'=";
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(text.length());
      if (random.nextBoolean()) {
        text.insert(at, put.charAt(random.nextInt(put.length())));
      } else {
        text.deleteCharAt(at);
      }
    }
    readOrRefused(text.toString());
  }

  @Property(tries = 500)
  void everyRowOfAGoodFileIsOneMeasurement(@ForAll("goodRows") List<String> rows) {
    Facts facts = Rooms.read(rows.toArray(String[]::new));

    assertThat(facts.all(Observation.class)).hasSameSizeAs(rows);
    assertThat(facts.notUsed()).isEmpty();
  }

  @Provide
  Arbitrary<List<String>> goodRows() {
    Arbitrary<String> name =
        Arbitraries.strings().withChars("abcæøå ,.'-").ofMinLength(1).ofMaxLength(5);
    return Combinators.combine(
            name.map(MeasurementCsvPropertiesTest::named),
            name.map(MeasurementCsvPropertiesTest::named),
            Arbitraries.integers().between(-1000, 100_000),
            Arbitraries.of("Bq/m3", "ug/m3", "dB", "Cel"))
        .as(
            (enterprise, room, value, unit) ->
                Rooms.ROW
                    .replace("Solbakken", enterprise)
                    .replace("Storsalen", room)
                    .replace("1250;[ppm]", value + ",25;" + unit))
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  private static String named(String text) {
    return text.isBlank() ? "x" : text;
  }

  /** Facts with one measurement for each row that is not empty, or a refusal that says where. */
  private static void readOrRefused(String text) {
    try {
      Facts facts = new MeasurementCsv().read(text, Rooms.INPUTS);
      assertThat(facts.all(Observation.class)).hasSize(rowsOf(text).size() - 1);
      assertThat(facts.notUsed()).isEmpty();
    } catch (BadInput refusal) {
      assertThat(refusal.issues())
          .isNotEmpty()
          .allSatisfy(
              issue -> {
                assertThat(issue.expression()).startsWith("row");
                assertThat(issue.text().nb()).isNotBlank();
                assertThat(issue.text().en()).isNotBlank();
              });
    }
  }

  /**
   * A file that is read has no line break within a cell, so that its lines are its rows; one just
   * inside a quotation mark is only white space around what stands there.
   */
  private static List<String> rowsOf(String text) {
    String whole = text.replaceAll("(?<=[;,]\")[\r\n]+|[\r\n]+(?=\"[;,\r\n])", "");
    return Stream.of(whole.split("\r\n|\r|\n"))
        .filter(
            line ->
                !Arrays.stream(line.replace("\ufeff", "").split("[;,]"))
                    .map(cell -> cell.replace("\"", "").strip())
                    .collect(Collectors.joining())
                    .isEmpty())
        .toList();
  }
}
