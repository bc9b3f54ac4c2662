package no.byrutine.service.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pack's own example, a dose as needed that comes half an hour too soon, as calls of its CDS
 * service at the moment that the tests' clock shows.
 */
public final class HandOutCall {

  public static final String ID = "legemiddelhaandtering-utdeling";
  static final String HOOK = "no.byrutine.medication-hand-out";
  static final String PATIENT = "rolig";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode call = JSON.createObjectNode();

  private HandOutCall() {}

  /** The whole case in the call: the task and the order in its context, the rest prefetched. */
  public static HandOutCall prefetched() {
    HandOutCall call = bare();
    ObjectNode prefetch = call.call.putObject("prefetch");
    Map<String, ArrayNode> byType = new LinkedHashMap<>();
    for (JsonNode resource : resources()) {
      String type = resource.get("resourceType").asText();
      byType.computeIfAbsent(Prefetch.key(type), any -> JSON.createArrayNode()).add(resource);
    }
    byType.remove("task");
    byType.forEach(
        (key, found) -> prefetch.set(key, key.equals("patient") ? found.get(0) : searchset(found)));
    return call;
  }

  /** What a client must send at least. */
  static HandOutCall bare() {
    HandOutCall call = new HandOutCall();
    call.call.put("hook", HOOK);
    call.call.put("hookInstance", "b6b7d1d5-30c5-4b5e-9a58-2f7c1b6e9d10");
    ObjectNode context = call.call.putObject("context");
    context.put("userId", "Practitioner/kari");
    context.put("patientId", PATIENT);
    ArrayNode tasks = JSON.createArrayNode();
    resources().stream()
        .filter(resource -> resource.get("resourceType").asText().equals("Task"))
        .forEach(tasks::add);
    ObjectNode bundle = searchset(tasks);
    bundle.put("type", "collection");
    context.set("tasks", bundle);
    return call;
  }

  HandOutCall with(String name, String value) {
    call.put(name, value);
    return this;
  }

  HandOutCall without(String name) {
    call.remove(name);
    return this;
  }

  HandOutCall from(String server) {
    call.put("fhirServer", server);
    ObjectNode authorization = call.putObject("fhirAuthorization");
    authorization.put("access_token", FhirServerStub.TOKEN);
    authorization.put("token_type", "Bearer");
    authorization.put("expires_in", 60);
    authorization.put("scope", "user/*.read");
    authorization.put("subject", "byrutine");
    return this;
  }

  ObjectNode prefetch() {
    return call.withObject("/prefetch");
  }

  ObjectNode context() {
    return call.withObject("/context");
  }

  ObjectNode node() {
    return call;
  }

  public String json() {
    return call.toString();
  }

  /** The resources of the example, moved to the hour of the tests' clock. */
  static List<JsonNode> resources() {
    try (InputStream in =
        HandOutCall.class.getResourceAsStream("/byrutine/legemiddelhaandtering/example.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      JsonNode bundle = JSON.readTree(moved(text)).get("bundle");
      return bundle.get("entry").findValues("resource");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The same case as the JSON door takes it. */
  public static String envelope() {
    ObjectNode envelope = JSON.createObjectNode();
    envelope.put("section", "utdeling");
    envelope.put("at", "2026-06-01T00:30:00+02:00");
    ArrayNode found = JSON.createArrayNode();
    resources().forEach(found::add);
    ObjectNode bundle = searchset(found);
    bundle.put("type", "collection");
    envelope.set("bundle", bundle);
    return envelope.toString();
  }

  static ObjectNode searchset(ArrayNode resources) {
    ObjectNode bundle = JSON.createObjectNode();
    bundle.put("resourceType", "Bundle");
    bundle.put("type", "searchset");
    ArrayNode entries = bundle.putArray("entry");
    resources.forEach(resource -> entries.addObject().set("resource", resource));
    return bundle;
  }

  private static String moved(String text) {
    return text.replace("2026-03-02T20:00:00+01:00", "2026-06-01T00:30:00+02:00")
        .replace("2026-03-02T16:30:00+01:00", "2026-05-31T21:00:00+02:00");
  }
}
