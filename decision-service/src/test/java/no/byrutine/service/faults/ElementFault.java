package no.byrutine.service.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What can be wrong at one place in a JSON document that is JSON all the same. */
enum ElementFault {
  REMOVED,
  NULL,
  /** Something else stands there: see {@link OddValues}. */
  OTHER,
  IN_AN_ARRAY,
  IN_AN_OBJECT,
  MISSPELT,
  /** The name stands twice, with different values. */
  TWICE,
  UNKNOWN_BESIDE,
  MODIFIER_EXTENSION,
  /** Deeper than anybody nests. */
  DEEP;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String AGAIN = "%again%";

  /** Makes the fault. */
  void at(Place place, JsonNode odd, Random random) {
    JsonNode value = place.value();
    switch (this) {
      case REMOVED -> place.remove();
      case NULL -> place.set(JSON.nullNode());
      case OTHER -> place.set(odd);
      case IN_AN_ARRAY -> place.set(JSON.arrayNode().add(value));
      case IN_AN_OBJECT -> place.set(JSON.objectNode().set("value", value));
      case MISSPELT -> {
        place.remove();
        place.beside(place.step() + "x", value);
      }
      case TWICE -> place.beside(AGAIN + place.step(), odd);
      case UNKNOWN_BESIDE -> place.beside("ukjent", odd);
      case MODIFIER_EXTENSION -> place.beside("modifierExtension", extensions());
      case DEEP -> place.set(deep(random.nextBoolean() ? 70 : 5000));
    }
  }

  private static JsonNode deep(int levels) {
    return JSON.rawValueNode(new RawValue("[".repeat(levels) + "]".repeat(levels)));
  }

  static ArrayNode extensions() {
    ArrayNode extensions = JSON.arrayNode();
    extensions.addObject().put("url", "https://example.org/ward").put("valueString", "second");
    return extensions;
  }

  /** The document as text. */
  static String text(JsonNode document) {
    try {
      return MAPPER.writeValueAsString(document).replace(AGAIN, "");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** The same document with the members of every object in another order. */
  static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ObjectNode object) {
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
      Collections.shuffle(members, random);
      ObjectNode other = JSON.objectNode();
      members.forEach(member -> other.set(member.getKey(), shuffled(member.getValue(), random)));
      return other;
    } else if (node instanceof ArrayNode array) {
      ArrayNode other = JSON.arrayNode();
      array.forEach(element -> other.add(shuffled(element, random)));
      return other;
    }
    return node;
  }
}
