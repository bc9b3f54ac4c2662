package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.byrutine.decision.NotUsed;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Observation.Component;
import no.byrutine.fhir.Organization;
import no.byrutine.fhir.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is read of a campaign's list of rooms")
class MeasurementCsvTest {

  private static final String OURS = "https://byrutine.no/fhir/CodeSystem/";

  private static Observation only(Facts facts) {
    assertThat(facts.all(Observation.class)).hasSize(1);
    return facts.all(Observation.class).get(0);
  }

  @Test
  void aRowIsAVirksomhetARoomInItAndAMeasurementInTheRoom() {
    Facts facts = Rooms.read(Rooms.ROW);

    assertThat(facts.all(Organization.class))
        .singleElement()
        .satisfies(
            organization -> {
              assertThat(organization.ref()).isEqualTo("Organization/virksomhet-2");
              assertThat(organization.name()).isEqualTo("Solbakken");
            });
    Location site = facts.all(Location.class).get(0);
    assertThat(site.ref()).isEqualTo("Location/virksomhet-2");
    assertThat(site.codes().codings()).containsExactly(new Coding(OURS + "mhv-sted", "barnehage"));
    assertThat(site.bydel()).isEqualTo("030105");
    assertThat(site.managingOrganization()).isEqualTo("Organization/virksomhet-2");
    Location room = facts.all(Location.class).get(1);
    assertThat(room.ref()).isEqualTo("Location/rom-2");
    assertThat(room.name()).isEqualTo("Storsalen");
    assertThat(room.codes().codings())
        .containsExactly(new Coding(OURS + "mhv-sted", "oppholdsrom"));
    assertThat(room.partOf()).isEqualTo("Location/virksomhet-2");
    assertThat(facts.notUsed()).isEmpty();
  }

  @Test
  void aMeasurementHasItsParameterItsValueItsTimeAndItsMethod() {
    Observation measurement = only(Rooms.read(Rooms.ROW));

    assertThat(measurement.ref()).isEqualTo("Observation/rad-2");
    assertThat(measurement.status()).isEqualTo("final");
    assertThat(measurement.is("parameter")).isTrue();
    assertThat(measurement.codes().codings())
        .containsExactly(new Coding(OURS + "mhv-parameter", "co2"));
    assertThat(measurement.subject()).isEqualTo("Location/rom-2");
    assertThat(measurement.value()).isEqualByComparingTo("1250");
    assertThat(measurement.unit()).isEqualTo("[ppm]");
    assertThat(measurement.at()).isEqualTo(OffsetDateTime.parse("2026-03-02T08:30:00+01:00"));
    assertThat(measurement.method().codings())
        .containsExactly(new Coding(OURS + "mhv-metode", "logger"));
  }

  @Test
  void itIsTheSameAsTheMeasurementSentAsFhir() {
    String json =
        """
        {"resourceType": "Bundle", "type": "collection", "entry": [{"resource":
          {"resourceType": "Observation", "id": "rad-2", "status": "final",
           "code": {"coding": [{"system": "%1$smhv-parameter", "code": "co2"}]},
           "subject": {"reference": "Location/rom-2"},
           "effectivePeriod": {"start": "2026-03-02T08:30:00+01:00",
                               "end": "2026-03-02T15:30:00+01:00"},
           "valueQuantity": {"value": 1250, "system": "http://unitsofmeasure.org",
                             "code": "[ppm]"},
           "method": {"coding": [{"system": "%1$smhv-metode", "code": "logger"}]}}}]}
        """
            .formatted(OURS);

    assertThat(only(Rooms.read(Rooms.ROW)))
        .isEqualTo(only(new BundleReader().read(json, Rooms.INPUTS)));
  }

  @Test
  void oneVirksomhetAndOneRoomAreOneHoweverManyTheirRows() {
    Facts facts =
        Rooms.read(
            Rooms.ROW,
            Rooms.ROW.replace("co2", "romtemperatur").replace("1250;[ppm]", "21,5;Cel"),
            Rooms.ROW.replace("Storsalen", "Lillesalen"),
            Rooms.ROW.replace("Solbakken", "Fjellhaug"));

    assertThat(facts.all(Organization.class))
        .extracting(Organization::ref)
        .containsExactly("Organization/virksomhet-2", "Organization/virksomhet-5");
    assertThat(facts.all(Observation.class))
        .extracting(Observation::subject)
        .containsExactly("Location/rom-2", "Location/rom-2", "Location/rom-4", "Location/rom-5");
    assertThat(facts.all(Observation.class).get(1).value()).isEqualByComparingTo("21.5");
  }

  @Test
  void theSameMeasurementTwiceIsTwoMeasurements() {
    assertThat(Rooms.read(Rooms.ROW, Rooms.ROW).all(Observation.class)).hasSize(2);
  }

  @Test
  void aFileIsTheSameWithAMarkWithCrlfWithCommasAndWithItsColumnsInAnotherOrder() {
    String file = Rooms.file(Rooms.HEADER, Rooms.ROW);
    Facts facts = new MeasurementCsv().read(file, Rooms.INPUTS);
    String windows = "\ufeff" + file.replace("\n", "\r\n");
    String turned =
        file.lines()
            .map(line -> List.of(line.split(";")))
            .map(cells -> IntStream.rangeClosed(1, 11).mapToObj(i -> cells.get(11 - i)).toList())
            .map(cells -> String.join(";", cells))
            .collect(Collectors.joining("\n"));

    assertThat(new MeasurementCsv().read(windows, Rooms.INPUTS)).isEqualTo(facts);
    assertThat(new MeasurementCsv().read(windows.getBytes(StandardCharsets.UTF_8), Rooms.INPUTS))
        .isEqualTo(facts);
    assertThat(new MeasurementCsv().read(file.replace(';', ','), Rooms.INPUTS)).isEqualTo(facts);
    assertThat(new MeasurementCsv().read(turned, Rooms.INPUTS)).isEqualTo(facts);
  }

  @Test
  void withCommasBetweenCellsADecimalCommaStandsInQuotes() {
    String file =
        Rooms.file(Rooms.HEADER, Rooms.ROW).replace(';', ',').replace("1250", "\"1250,5\"");

    assertThat(only(new MeasurementCsv().read(file, Rooms.INPUTS)).value())
        .isEqualByComparingTo("1250.5");
  }

  @Test
  void anEmptyRowAndEmptyColumnsAtTheEndArePassedOver() {
    Facts facts =
        new MeasurementCsv()
            .read(
                Rooms.file(Rooms.HEADER + ";;", ";;;", Rooms.ROW + ";;", "", Rooms.ROW),
                Rooms.INPUTS);

    assertThat(facts.all(Observation.class))
        .extracting(Observation::ref)
        .containsExactly("Observation/rad-3", "Observation/rad-5");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-02, 2026-03-02",
    "02.03.2026, 2.3.2026, 2026-03-02",
    "2026-03-02 23:30, 2026-03-03T00:30, 2026-03-02",
    "2026-03-02T22:30:00Z, 2026-03-02T23:30:00Z, 2026-03-02",
    "2026-03-02T23:30:00Z, 2026-03-03T00:30:00Z, 2026-03-03",
  })
  void aDayIsWrittenAsIsoOrAsNorwegian(String start, String end, LocalDate first) {
    Observation measurement =
        only(Rooms.read(Rooms.ROW.replace("02.03.2026 08:30;02.03.2026 15:30", start + ";" + end)));

    assertThat(measurement.effective().start()).isEqualTo(first);
    assertThat(measurement.at() == null).isEqualTo(!start.contains(":"));
    assertThat(measurement.effective()).isNotEqualTo(Period.ALWAYS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0,5", "\u22120,5"})
  void aNumberMayBeBelowZeroAndHaveTheMinusOfASpreadsheet(String value) {
    assertThat(only(Rooms.read(Rooms.ROW.replace("1250", value))).value())
        .isEqualByComparingTo("-0.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dB{A}",
        "[CFU]/100.mL",
        "[CFU]/mL",
        "[ppm]",
        "mg{Pt}/L",
        "{FNU}",
        "ug/m3",
        "Bq/m3",
        "%",
        "Cel",
        "lx",
        "s",
        "L/s",
        "m2",
        "1"
      })
  void theUnitsOfTheFieldAreUnits(String unit) {
    assertThat(only(Rooms.read(Rooms.ROW.replace("[ppm]", unit))).unit()).isEqualTo(unit);
  }

  @Test
  void whatWasMeasuredAlongWithItStandsInFurtherColumns() {
    Facts facts =
        new MeasurementCsv()
            .read(
                Rooms.file(
                    Rooms.HEADER + ";personer;utetemperatur (Cel);rom-i-bruk;aarstid",
                    Rooms.ROW + ";18;-3,5;ja;vinter",
                    Rooms.ROW + ";;;nei;",
                    Rooms.ROW),
                Rooms.INPUTS);

    List<Component> components = facts.all(Observation.class).get(0).components();
    assertThat(components)
        .extracting(one -> one.codes().codings().get(0).code())
        .containsExactly("personer", "utetemperatur", "rom-i-bruk", "aarstid");
    assertThat(components.get(0).value()).isEqualByComparingTo("18");
    assertThat(components.get(0).unit()).isEqualTo("1");
    assertThat(components.get(1).value()).isEqualByComparingTo(new BigDecimal("-3.5"));
    assertThat(components.get(1).unit()).isEqualTo("Cel");
    assertThat(components.get(2).yes()).isTrue();
    assertThat(components.get(3).answer().codings())
        .containsExactly(new Coding(OURS + "mhv-parameter", "vinter"));
    assertThat(facts.all(Observation.class).get(1).components())
        .extracting(Component::yes)
        .containsExactly(false);
    assertThat(facts.all(Observation.class).get(2).components()).isEmpty();
  }

  @Test
  void whatThePackDoesNotAskForIsSetAsideWithItsReason() {
    Inputs rooms = new Inputs(List.of(Rooms.any("Location")), new Concepts(Map.of()));
    Facts facts = new MeasurementCsv().read(Rooms.file(Rooms.HEADER, Rooms.ROW), rooms);

    assertThat(facts.resources()).hasSize(2);
    assertThat(facts.notUsed())
        .extracting(NotUsed::ref)
        .containsExactly("Organization/virksomhet-2", "Observation/rad-2");
  }

  @Test
  void tenThousandRowsAreReadInOneGo() {
    String rows =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    Rooms.ROW
                        .replace("Solbakken", "Virksomhet " + i / 100)
                        .replace("Storsalen", "Rom " + i % 20)
                        .replace("1250", i + ",5"))
            .collect(Collectors.joining("\n"));
    Facts facts = new MeasurementCsv().read(Rooms.file(Rooms.HEADER, rows), Rooms.INPUTS);

    assertThat(facts.all(Organization.class)).hasSize(100);
    assertThat(facts.all(Location.class)).hasSize(100 + 2_000);
    assertThat(facts.all(Observation.class)).hasSize(10_000);
    assertThat(facts.all(Observation.class).get(9_999).ref()).isEqualTo("Observation/rad-10001");
  }
}
