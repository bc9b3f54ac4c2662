package no.byrutine.service.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.in.BundleReader;
import no.byrutine.out.DecisionJson;
import no.byrutine.service.hooks.HandOutCall;
import org.junit.jupiter.api.Test;

/** One case through the library and every door: the same outcome, values and findings. */
@QuarkusTest
class SameDecisionTest {

  private static final String PACK = "legemiddelhaandtering";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-06-01T00:30:00+02:00");

  /** What every door must say alike. */
  private record Said(String outcome, Map<String, String> values, List<String> findings) {}

  @Test
  void everyDoorGivesTheSameDecision() throws JsonProcessingException {
    Said library = byLibrary("utdeling");
    assertThat(library.outcome()).isEqualTo("blokkert");
    assertThat(library.findings()).isNotEmpty();
    assertThat(library.values()).isNotEmpty();
    assertThat(byJson("utdeling")).isEqualTo(library);
    assertThat(byFhir("utdeling")).isEqualTo(library);

    JsonPath hook = byHook();
    String decided = "extension.'no.byrutine.decision'.decisions[1].";
    assertThat(hook.getString(decided + "outcome.code")).isEqualTo(library.outcome());
    assertThat(hook.<String>getList(decided + "values.name"))
        .containsExactlyInAnyOrderElementsOf(library.values().keySet());
    List<String> both = new ArrayList<>(library.findings());
    both.addAll(byLibrary("fullmakt").findings());
    List<String> cards = hook.getList("cards.source.topic.code");
    assertThat(cards.stream().filter(it -> it != null && it.startsWith(PACK + ".")).distinct())
        .containsExactlyInAnyOrderElementsOf(both.stream().distinct().toList());
    assertThat(byFhir("fullmakt")).isEqualTo(byLibrary("fullmakt"));
  }

  private static Said byLibrary(String section) throws JsonProcessingException {
    DecisionEngine engine = DecisionEngine.ofInstalledPacks();
    Pack pack = engine.pack(PACK).section(section);
    String bundle = JSON.readTree(HandOutCall.envelope()).get("bundle").toString();
    Decision decision =
        engine.decide(
            pack,
            new BundleReader().read(bundle, pack.inputs()),
            Context.at(AT).known(LocalDate.of(2026, 6, 1)));
    JsonNode written =
        JSON.readTree(
            new DecisionJson(pack.texts(), pack.definition().values()).write(decision, AT));
    return new Said(
        decision.outcome().code(),
        values(written),
        decision.findings().stream().map(Finding::rule).sorted().toList());
  }

  private static Said byJson(String section) throws JsonProcessingException {
    ObjectNode envelope = (ObjectNode) JSON.readTree(HandOutCall.envelope());
    envelope.put("section", section);
    JsonNode answer = posted("application/json", "/api/decisions/" + PACK, envelope.toString());
    return new Said(
        answer.at("/outcome/code").asText(),
        values(answer),
        answer.get("findings").findValuesAsText("rule").stream().sorted().toList());
  }

  private static Map<String, String> values(JsonNode decision) {
    Map<String, String> values = new TreeMap<>();
    decision
        .get("values")
        .forEach(it -> values.put(it.get("name").asText(), it.get("value").asText()));
    return values;
  }

  private static Said byFhir(String section) throws JsonProcessingException {
    JsonNode answer =
        posted(
            FhirCase.FHIR,
            "/fhir/PlanDefinition/" + PACK + "-" + section + "/$decide",
            FhirCase.parameters(HandOutCall.envelope()));
    String outcome = "";
    Map<String, String> values = new TreeMap<>();
    List<String> findings = new ArrayList<>();
    for (JsonNode parameter : answer.get("parameter")) {
      switch (parameter.get("name").asText()) {
        case "outcome" -> outcome = parameter.at("/valueCoding/code").asText();
        case "value" -> values.put(part(parameter, "name"), part(parameter, "value"));
        case "finding" -> findings.add(part(parameter, "rule"));
        default -> {}
      }
    }
    return new Said(outcome, values, findings.stream().sorted().toList());
  }

  /** The plain value of a part, whatever type it has. */
  private static String part(JsonNode parameter, String name) {
    for (JsonNode part : parameter.get("part")) {
      if (part.get("name").asText().equals(name)) {
        JsonNode value =
            part.properties().stream()
                .filter(it -> it.getKey().startsWith("value"))
                .findFirst()
                .orElseThrow()
                .getValue();
        return value.isObject() ? value.get("value").asText() : value.asText();
      }
    }
    return "";
  }

  private static JsonNode posted(String type, String address, String body)
      throws JsonProcessingException {
    return JSON.readTree(
        given()
            .contentType(type)
            .body(body.getBytes(StandardCharsets.UTF_8))
            .post(address)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private static JsonPath byHook() {
    return given()
        .contentType("application/json")
        .body(HandOutCall.prefetched().json())
        .post("/cds-services/" + HandOutCall.ID)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
