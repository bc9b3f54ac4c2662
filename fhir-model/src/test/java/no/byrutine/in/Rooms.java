package no.byrutine.in;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Coding;

/** A campaign's list of rooms, written short. */
final class Rooms {

  static final String HEADER =
      "virksomhet;stedstype;bydel;rom;romtype;parameter;verdi;enhet;start;slutt;metode";

  static final String ROW =
      "Solbakken;barnehage;030105;Storsalen;oppholdsrom;co2;1250;[ppm];02.03.2026 08:30;"
          + "02.03.2026 15:30;logger";

  private static final String OURS = "https://byrutine.no/fhir/CodeSystem/";

  static final Inputs INPUTS =
      new Inputs(
          Stream.of("Organization", "Location", "Observation").map(Rooms::any).toList(),
          new Concepts(
              Map.of(
                  "sted", List.of(new Coding(OURS + "mhv-sted", "*")),
                  "parameter", List.of(new Coding(OURS + "mhv-parameter", "*")),
                  "metode", List.of(new Coding(OURS + "mhv-metode", "*")))));

  private Rooms() {}

  static Input any(String resource) {
    return new Input(
        resource.toLowerCase(java.util.Locale.ROOT),
        resource,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        new Words("", ""));
  }

  static String file(String header, String... rows) {
    return header + "\n" + String.join("\n", rows) + "\n";
  }

  static Facts read(String... rows) {
    return new MeasurementCsv().read(file(HEADER, rows), INPUTS);
  }

  static List<Issue> refused(String text) {
    return refused(text, INPUTS);
  }

  static List<Issue> refused(String text, Inputs inputs) {
    return catchThrowableOfType(BadInput.class, () -> new MeasurementCsv().read(text, inputs))
        .issues();
  }
}
