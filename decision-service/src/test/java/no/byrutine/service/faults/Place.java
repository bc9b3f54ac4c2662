package no.byrutine.service.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a JSON document: a member of an object, or an element of an array.
 *
 * @param step the name of the member, or the index of the element
 * @param resource whether it is inside a FHIR resource other than a Bundle or Parameters
 */
record Place(ContainerNode<?> parent, String step, boolean resource) {

  /** Every place in the document. */
  static List<Place> in(JsonNode document) {
    List<Place> places = new ArrayList<>();
    collect(document, false, places);
    return places;
  }

  private static void collect(JsonNode node, boolean inResource, List<Place> places) {
    if (node instanceof ObjectNode object) {
      boolean resource =
          inResource
              || !List.of("", "Bundle", "Parameters")
                  .contains(object.path("resourceType").asText());
      object
          .properties()
          .forEach(
              member -> {
                places.add(new Place(object, member.getKey(), resource));
                collect(member.getValue(), resource, places);
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        places.add(new Place(array, String.valueOf(i), inResource));
        collect(array.get(i), inResource, places);
      }
    }
  }

  JsonNode value() {
    return parent instanceof ObjectNode object ? object.path(step) : parent.path(index());
  }

  void set(JsonNode value) {
    if (parent instanceof ObjectNode object) {
      object.set(step, value);
    } else if (parent instanceof ArrayNode array) {
      array.set(index(), value);
    }
  }

  void remove() {
    if (parent instanceof ObjectNode object) {
      object.remove(step);
    } else if (parent instanceof ArrayNode array) {
      array.remove(index());
    }
  }

  /** Puts the value beside what stands here, by this name when the place is in an object. */
  void beside(String name, JsonNode value) {
    if (parent instanceof ObjectNode object) {
      object.set(name, value);
    } else if (parent instanceof ArrayNode array) {
      array.insert(index(), value);
    }
  }

  private int index() {
    return Integer.parseInt(step);
  }
}
