package no.byrutine.service.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.byrutine.service.fhir.FhirCase;
import no.byrutine.service.hooks.HandOutCall;

/**
 * Good requests, of real documents: at least one for each endpoint. A new endpoint needs a line
 * here.
 */
final class Samples {

  private static final String JSON = "application/json";
  private static final List<String> PACKS =
      List.of(
          "egenandel",
          "legemiddelhaandtering",
          "forsterket-rehabilitering",
          "miljoerettet-helsevern");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Samples() {}

  /** Requests that are answered as they stand. */
  static List<Sent> all() {
    return Stream.of(looks(), decisions(), hooks(), operations(), log())
        .flatMap(List::stream)
        .toList();
  }

  /** Requests whose answer depends on what was asked before, on what is kept and who is asked. */
  static List<Sent> others() {
    String record = "/api/log/0199d6a0-0000-7000-8000-000000000000";
    return List.of(
        Sent.post("/cds-services/" + HandOutCall.ID + "/feedback", JSON, FEEDBACK),
        Sent.get("/fhir/.well-known/smart-configuration"),
        Sent.get(record),
        Sent.get(record + "/replay"),
        Sent.get(record.substring("/api".length())),
        Sent.get(record.substring("/api".length()) + "/replay"),
        Sent.post(record + "/replay", JSON, example("egenandel")),
        Sent.post(record + "/replay", "text/csv", CAMPAIGN),
        Sent.post(
            "/api/log/deletion",
            JSON,
            "{\"subject\":\"Patient/beboer\",\"reason\":\"asked for\"}"));
  }

  private static List<Sent> log() {
    return List.of(
        Sent.get("/api/log?on=1999-01-01"),
        Sent.post("/api/log/search", JSON, "{\"on\":\"1999-01-01\"}"),
        Sent.post("/log", "application/x-www-form-urlencoded", "on=1999-01-01"),
        Sent.get("/api/feedback?pack=forsterket-rehabilitering"));
  }

  private static List<Sent> looks() {
    return Stream.of(
            "/",
            "/packs/egenandel",
            "/packs/egenandel/sources",
            "/packs/egenandel/parameters?on=2025-06-01",
            "/packs/egenandel/try",
            "/packs/egenandel/example",
            "/packs/egenandel/example.json",
            "/packs/egenandel/letter?lang=en",
            "/packs/egenandel/scenarios",
            "/packs/egenandel/scenarios/ugyldige-opphold",
            "/packs/egenandel/scenarios/ugyldige-opphold/1",
            "/log",
            "/packs/legemiddelhaandtering/rules",
            "/packs/legemiddelhaandtering/rules/legemiddelhaandtering.utdeling.for-tidlig",
            "/api/packs",
            "/api/packs/egenandel",
            "/api/packs/egenandel/parameters?on=2025-06-01&known=2026-01-01",
            "/api/packs/egenandel/rules",
            "/cds-services",
            "/fhir/metadata",
            "/fhir/OperationDefinition/decide",
            "/fhir/Library?version=0.1.0",
            "/fhir/Library/egenandel?_format=json",
            "/fhir/CodeSystem",
            "/fhir/CodeSystem/egenandel-utfall",
            "/fhir/PlanDefinition?_id=egenandel",
            "/fhir/PlanDefinition/legemiddelhaandtering-utdeling")
        .map(Sent::get)
        .toList();
  }

  private static List<Sent> decisions() {
    String egenandel = example("egenandel");
    String line = oneLine(egenandel);
    String api = "/api/decisions/";
    return Stream.concat(
            PACKS.stream().map(pack -> Sent.post(api + pack, JSON, example(pack))),
            Stream.of(
                Sent.post(
                    api + "egenandel?on=2025-06-01&policy.avrunding-aar=ned-til-krone",
                    FhirCase.FHIR,
                    bundle(egenandel)),
                Sent.post(
                    api + "miljoerettet-helsevern?on=2026-03-02&section=radon",
                    "text/csv",
                    CAMPAIGN),
                Sent.post(api + "egenandel/batch", "application/x-ndjson", line + "\n" + line),
                Sent.post(
                    api + "egenandel/comparison",
                    JSON,
                    "{\"earlier\":" + egenandel + ",\"later\":" + egenandel + "}"),
                Sent.post(api + "egenandel/invoice", JSON, egenandel),
                Sent.post(
                    api + "legemiddelhaandtering/questionnaire?lang=en",
                    JSON,
                    example("legemiddelhaandtering")),
                Sent.post("/packs/egenandel/letter", JSON, egenandel),
                Sent.post(
                    "/packs/egenandel/try",
                    "application/x-www-form-urlencoded",
                    "case=" + URLEncoder.encode(egenandel, UTF_8))))
        .toList();
  }

  private static List<Sent> hooks() {
    return List.of(
        Sent.post("/cds-services/" + HandOutCall.ID, JSON, HandOutCall.prefetched().json()),
        Sent.post(
            "/cds-services/legemiddelhaandtering-ordinering",
            JSON,
            read(Path.of("..", "docs", "hooks", "order-sign.json"))));
  }

  private static List<Sent> operations() {
    return Stream.of("decide", "apply", "validate")
        .flatMap(
            operation ->
                PACKS.stream()
                    .map(
                        pack ->
                            Sent.post(
                                "/fhir/PlanDefinition/" + pack + "/$" + operation,
                                FhirCase.FHIR,
                                FhirCase.parameters(example(pack)))))
        .toList();
  }

  private static final String FEEDBACK =
      """
      {"feedback":[{"card":"4e0a3a1e-8b83-4ae4-a1a1-4e2f7f4ed4e3","outcome":"overridden",
      "outcomeTimestamp":"2026-06-01T08:00:00Z"}]}
      """;

  private static final String CAMPAIGN =
      """
      virksomhet;stedstype;bydel;rom;romtype;parameter;verdi;enhet;start;slutt;metode
      Solbakken;barnehage;030105;Måsen;oppholdsrom;radon;120;Bq/m3;02.11.2025;02.02.2026;sporfilm
      Solbakken;barnehage;030105;Reven;oppholdsrom;radon;240;Bq/m3;02.11.2025;02.02.2026;sporfilm
      """;

  private static String example(String pack) {
    return read(Path.of("..", "rules", "packs", pack, "example.json"));
  }

  private static String oneLine(String json) {
    try {
      return MAPPER.readTree(json).toString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bundle(String envelope) {
    try {
      return MAPPER.readTree(envelope).get("bundle").toString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
