package no.byrutine.service.hooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Answers with cards of every kind, for those who look at the form of all of them. */
final class Answers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<JsonNode> KNOWN = new ArrayList<>();

  private Answers() {}

  /** A dose too soon, one above the maximum, one that lacks data, and a server that refuses. */
  static synchronized List<JsonNode> all() {
    if (KNOWN.isEmpty()) {
      KNOWN.addAll(asked());
    }
    return List.copyOf(KNOWN);
  }

  private static List<JsonNode> asked() {
    HandOutCall tooMuch = HandOutCall.prefetched();
    ObjectNode given =
        (ObjectNode) tooMuch.prefetch().at("/medicationAdministration/entry/0/resource");
    given.withObject("/dosage/dose").put("value", 4);
    HandOutCall lacking = HandOutCall.prefetched();
    lacking.prefetch().putNull("allergyIntolerance").putNull("observation");
    FhirServerStub.on(
        "CarePlan", exchange -> FhirServerStub.send(exchange, 403, "application/fhir+json", "{}"));
    List<JsonNode> answers = new ArrayList<>();
    for (HandOutCall call :
        List.of(
            HandOutCall.prefetched(),
            tooMuch,
            lacking,
            HandOutCall.bare().from(FhirServerStub.base()))) {
      answers.add(read(CdsServicesTest.call(call).statusCode(200).extract().asString()));
    }
    FhirServerStub.reset();
    return answers;
  }

  static List<JsonNode> cards() {
    return all().stream().flatMap(answer -> each(answer.get("cards")).stream()).toList();
  }

  static JsonNode discovery() {
    return read(RestAssured.given().get("/cds-services").then().extract().asString());
  }

  /** The nodes at a place in each node, where there is one; of an array, each element. */
  static List<JsonNode> at(List<JsonNode> nodes, String name) {
    return nodes.stream()
        .filter(node -> node.has(name))
        .flatMap(
            node ->
                node.get(name).isArray()
                    ? each(node.get(name)).stream()
                    : List.of(node.get(name)).stream())
        .toList();
  }

  static List<JsonNode> each(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }

  /** Every node that has a value of its own or holds others, with the path that leads to it. */
  static void walk(String path, JsonNode node, Consumer<String> empty) {
    boolean nothing =
        node.isNull()
            || (node.isTextual() && node.asText().isEmpty())
            || (node.isContainerNode() && node.isEmpty());
    if (nothing) {
      empty.accept(path);
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(path + "[" + i + "]", node.get(i), empty);
      }
    }
    if (node.isObject()) {
      node.fieldNames().forEachRemaining(name -> walk(path + "." + name, node.path(name), empty));
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
