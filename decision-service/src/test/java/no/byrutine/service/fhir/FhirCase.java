package no.byrutine.service.fhir;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A case of the JSON door as the FHIR door takes it. */
public final class FhirCase {

  public static final String FHIR = "application/fhir+json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private FhirCase() {}

  /** The pack's own example. */
  static String example(String pack) {
    return given().get("/packs/" + pack + "/example.json").then().extract().asString();
  }

  /** The envelope as Parameters; its section is the address's to say. */
  public static String parameters(String envelope) {
    try {
      JsonNode from = JSON.readTree(envelope);
      ObjectNode parameters = JSON.createObjectNode().put("resourceType", "Parameters");
      ArrayNode list = parameters.putArray("parameter");
      dated(list, from, "on", "valueDate");
      dated(list, from, "at", "valueDateTime");
      dated(list, from, "known", "valueDate");
      for (Map.Entry<String, JsonNode> setting : from.path("policy").properties()) {
        policy(list.addObject().put("name", "policy").putArray("part"), setting);
      }
      list.addObject().put("name", "bundle").set("resource", from.get("bundle"));
      return parameters.toString();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static void dated(ArrayNode list, JsonNode from, String name, String type) {
    if (from.has(name)) {
      list.addObject().put("name", name).put(type, from.get(name).asText());
    }
  }

  private static void policy(ArrayNode parts, Map.Entry<String, JsonNode> setting) {
    parts.addObject().put("name", "name").put("valueString", setting.getKey());
    if (setting.getValue().isObject()) {
      for (Map.Entry<String, JsonNode> member : setting.getValue().properties()) {
        parts
            .addObject()
            .put("name", member.getKey())
            .put("valueString", member.getValue().asText());
      }
    } else {
      parts.addObject().put("name", "value").put("valueString", setting.getValue().asText());
    }
  }

  static ValidatableResponse post(String plan, String operation, String parameters) {
    return given()
        .contentType(FHIR)
        .body(parameters.getBytes(StandardCharsets.UTF_8))
        .post("/fhir/PlanDefinition/" + plan + "/" + operation)
        .then();
  }
}
