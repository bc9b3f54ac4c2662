package no.byrutine.benchmarks.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import no.byrutine.benchmarks.HandOutCase;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.in.Concepts;

/** A patient with twenty orders as calls of CDS Hooks, everything prefetched. */
final class Calls {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private final Concepts concepts =
      DecisionEngine.ofInstalledPacks().pack("legemiddelhaandtering").inputs().concepts();

  /** A dose that is about to be handed out now; each day of doses adds about four kilobytes. */
  String handOut(int days) {
    Map<String, ArrayNode> byType = byType(days);
    ObjectNode call = call("no.byrutine.medication-hand-out");
    call.withObject("/context").set("tasks", bundle("collection", byType.remove("task")));
    prefetch(call, byType);
    return call.toString();
  }

  /** The same patient is opened. */
  String patientView(int days) {
    Map<String, ArrayNode> byType = byType(days);
    byType.remove("task");
    ObjectNode call = call("patient-view");
    prefetch(call, byType);
    return call.toString();
  }

  private static ObjectNode call(String hook) {
    ObjectNode call = JSON.createObjectNode();
    call.put("hook", hook);
    call.put("hookInstance", "b6b7d1d5-30c5-4b5e-9a58-2f7c1b6e9d10");
    call.putObject("context").put("userId", "Practitioner/kari").put("patientId", "aslaug");
    return call;
  }

  private static void prefetch(ObjectNode call, Map<String, ArrayNode> byType) {
    ObjectNode prefetch = call.putObject("prefetch");
    byType.forEach(
        (key, found) ->
            prefetch.set(key, key.equals("patient") ? found.get(0) : bundle("searchset", found)));
  }

  private Map<String, ArrayNode> byType(int days) {
    OffsetDateTime now = OffsetDateTime.now(NORWAY).truncatedTo(ChronoUnit.SECONDS);
    Map<String, ArrayNode> byType = new LinkedHashMap<>();
    for (JsonNode entry : read(HandOutCase.json(concepts, now, days)).get("entry")) {
      JsonNode resource = entry.get("resource");
      String type = resource.get("resourceType").asText();
      String key = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
      byType.computeIfAbsent(key, any -> JSON.createArrayNode()).add(resource);
    }
    return byType;
  }

  private static ObjectNode bundle(String type, ArrayNode resources) {
    ObjectNode bundle = JSON.createObjectNode();
    bundle.put("resourceType", "Bundle").put("type", type);
    ArrayNode entries = bundle.putArray("entry");
    resources.forEach(resource -> entries.addObject().set("resource", resource));
    return bundle;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
