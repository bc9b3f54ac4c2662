package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Organization;
import no.byrutine.fhir.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a laboratory knows only as a bound, and what has a day and no time of day")
class BoundsTest {

  private static final String OURS = "https://byrutine.no/fhir/CodeSystem/";

  private static final Inputs INPUTS =
      new Inputs(
          Stream.concat(
                  Stream.of("Organization", "Location", "Communication", "Task").map(Rooms::any),
                  Stream.of(
                      new Input(
                          "maaling",
                          "Observation",
                          List.of(),
                          List.of(),
                          Optional.empty(),
                          Optional.empty(),
                          true,
                          new Words("", ""),
                          Optional.empty())))
              .toList(),
          new Concepts(
              Map.of(
                  "sted", List.of(new Coding(OURS + "mhv-sted", "*")),
                  "eier", List.of(new Coding(OURS + "mhv-virksomhet", "*")),
                  "parameter", List.of(new Coding(OURS + "mhv-parameter", "*")),
                  "metode", List.of(new Coding(OURS + "mhv-metode", "*")))));

  private static Facts read(Map<String, Object> resource) {
    return new BundleReader()
        .read(new Shorthand(INPUTS.concepts()).bundle(List.of(resource)), INPUTS);
  }

  private static Facts csv(String header, String... rows) {
    return new MeasurementCsv().read(Rooms.file(header, rows), INPUTS);
  }

  @Test
  void aBoundIsReadAndIsNoValue() {
    Observation reading =
        read(Map.of("Observation", Map.of("code", OURS + "mhv-parameter|x", "value", "<10 mg/L")))
            .all(Observation.class)
            .get(0);

    assertThat(reading.value()).isNull();
    assertThat(reading.bound()).isEqualTo(new Observation.Bound("<", BigDecimal.TEN, "mg/L"));
  }

  @ParameterizedTest
  @CsvSource({"<10,<", "< 10,<", "<=10,<=", "≤10,<=", ">10,>", "≥ 10,>="})
  void aBoundInACampaignsListIsReadInTheSameWay(String written, String comparator) {
    Observation reading =
        csv(Rooms.HEADER, Rooms.ROW.replace("1250", written)).all(Observation.class).get(0);

    assertThat(reading.value()).isNull();
    assertThat(reading.bound())
        .isEqualTo(new Observation.Bound(comparator, BigDecimal.TEN, "[ppm]"));
  }

  @Test
  void whoseTheVirksomhetIsAndWhatItsBuildingIsMayBeSaid() {
    Facts facts =
        csv(
            Rooms.HEADER + ";eier;bygg",
            Rooms.ROW + ";kommunal;eldre-bygg",
            Rooms.ROW.replace("Solbakken", "Lia") + ";;");

    assertThat(facts.all(Organization.class).get(0).codes().codings())
        .containsExactly(new Coding(OURS + "mhv-virksomhet", "kommunal"));
    assertThat(facts.all(Location.class).get(0).codes().codings())
        .contains(new Coding(OURS + "mhv-sted", "eldre-bygg"));
    assertThat(facts.all(Organization.class).get(1).codes().codings()).isEmpty();
  }

  @Test
  void aRowThatSaysAnotherOwnerIsAConflict() {
    assertThat(
            Rooms.refused(
                Rooms.file(
                    Rooms.HEADER + ";eier",
                    Rooms.ROW + ";kommunal",
                    Rooms.ROW.replace("Storsalen", "Lillesalen") + ";privat"),
                INPUTS))
        .singleElement()
        .satisfies(issue -> assertThat(issue.expression()).isEqualTo("row[3].eier"));
  }

  @Test
  void aLetterWithADayAndNoTimeOfDayHasItsDay() {
    Communication letter =
        read(Map.of("Communication", Map.of("sent", "2026-03-02", "received", "2026-03-04")))
            .all(Communication.class)
            .get(0);

    assertThat(letter.sent()).isNull();
    assertThat(letter.sentOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(letter.receivedOn()).isEqualTo(LocalDate.of(2026, 3, 4));
  }

  @Test
  void aTaskWithADayAndNoTimeOfDayHasItsDays() {
    Task task =
        read(Map.of(
                "Task",
                Map.of("authoredOn", "2026-03-02", "executionPeriod", "2026-03-04..2026-03-05")))
            .all(Task.class)
            .get(0);

    assertThat(task.authoredDay()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(task.start()).isNull();
    assertThat(task.execution().start()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(task.execution().end()).isEqualTo(LocalDate.of(2026, 3, 5));
  }
}
