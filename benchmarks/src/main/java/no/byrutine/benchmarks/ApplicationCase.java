package no.byrutine.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.byrutine.engine.Pack;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import no.byrutine.in.Shorthand;

/** A full application for forsterket rehabilitering. */
public final class ApplicationCase {

  private static final String DAY = "2026-03-01";

  private ApplicationCase() {}

  static Facts facts(Pack pack) {
    String json = new Shorthand(pack.inputs().concepts()).bundle(resources());
    return new BundleReader().read(json, pack.inputs());
  }

  /** Its resources, written short. */
  public static List<Map<String, Object>> resources() {
    List<Map<String, Object>> given = new ArrayList<>();
    given.add(Map.of("Patient", Map.of("id", "nora", "birthDate", "1955-06-10")));
    given.add(Map.of("Condition", Map.of("code", "dx-hjerneslag", "onsetDateTime", "2026-02-01")));
    given.add(Map.of("Organization", Map.of("id", "bydelen", "type", "avsender-bydel")));
    given.add(
        Map.of(
            "ServiceRequest",
            Map.of(
                "code",
                "fra-soeknad",
                "authoredOn",
                "2026-03-02",
                "requester",
                "Organization/bydelen")));
    for (String yes :
        List.of(
            "oppholder-seg-i-oslo",
            "samtykker-til-soeknaden",
            "medisinsk-stabil",
            "maalbar-bedring-mulig",
            "trenger-spesialisert-rehabilitering")) {
      given.add(answer(yes, "valueBoolean", true));
    }
    for (String no :
        List.of(
            "hjemmerehabilitering-er-nok",
            "spesialist-kompetanse",
            "spesialist-naerhet",
            "spesialist-kartlegging")) {
      given.add(answer(no, "valueBoolean", false));
    }
    given.add(answer("riktig-tilbud", "valueCodeableConcept", "forsterket-rehabilitering"));
    given.add(
        answer(
            "forloep-etter-hjerneslag", "valueCodeableConcept", "forloep-kommunal-rehabilitering"));
    given.add(answer("maalet-med-oppholdet", "valueString", "Gå til butikken"));
    given.add(answer("barthel-0-20", "valueInteger", 12));
    return given;
  }

  private static Map<String, Object> answer(String code, String element, Object value) {
    return answer(code, DAY, element, value);
  }

  /** An answer of this day to the question that the code names. */
  public static Map<String, Object> answer(String code, String day, String element, Object value) {
    return Map.of("Observation", Map.of("code", code, "effectiveDateTime", day, element, value));
  }
}
