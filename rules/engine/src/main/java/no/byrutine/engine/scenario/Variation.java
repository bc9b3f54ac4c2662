package no.byrutine.engine.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.byrutine.engine.definition.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * What is given in a case that is told by how it differs from another one: without some of its
 * resources, and with elements of others changed. A resource that has no id is known by its number
 * among those of its type, as in {@code Observation/observation-2}, and keeps that name.
 */
final class Variation {

  // By reference, in the order of the other case: the type and its elements.
  private final Map<String, Map<String, Object>> resources = new LinkedHashMap<>();

  Variation(List<Map<String, Object>> other) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Map<String, Object> resource : other) {
      resource.forEach(
          (type, elements) -> add(type, elements, numbers.merge(type, 1, Integer::sum)));
    }
  }

  private void add(String type, Object elements, int number) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("id", type.toLowerCase(Locale.ROOT) + "-" + number);
    if (elements instanceof Map<?, ?> map) {
      map.forEach((name, value) -> named.put(String.valueOf(name), value));
    }
    resources.put(type + "/" + named.get("id"), Map.of(type, named));
  }

  /** Leaves resources out, by their references. */
  Variation without(@Nullable Yaml references) {
    if (references != null) {
      references.items().stream().filter(this::isKnown).forEach(it -> resources.remove(it.text()));
    }
    return this;
  }

  /** Gives elements of a resource other values; an element without a value is left out. */
  Variation change(@Nullable Yaml changes) {
    if (changes != null) {
      changes.entries().forEach(this::change);
    }
    return this;
  }

  private void change(String reference, Yaml changed) {
    if (!isKnown(reference, changed)) {
      return;
    }
    resources.computeIfPresent(
        reference,
        (any, resource) -> {
          String type = reference.substring(0, reference.indexOf('/'));
          return Map.of(type, changed(resource.get(type), changed));
        });
  }

  private static Map<String, Object> changed(@Nullable Object elements, Yaml changed) {
    Map<String, Object> all = new LinkedHashMap<>();
    if (elements instanceof Map<?, ?> map) {
      map.forEach((name, value) -> all.put(String.valueOf(name), value));
    }
    changed
        .entries()
        .forEach(
            (name, value) -> {
              if (value.isNull()) {
                all.remove(name);
              } else {
                all.put(name, value.plain());
              }
            });
    return all;
  }

  private boolean isKnown(Yaml reference) {
    return isKnown(reference.text(), reference);
  }

  private boolean isKnown(String reference, Yaml place) {
    if (!resources.containsKey(reference)) {
      place.problem(
          "The case that this one is like has no " + reference + ".",
          "It has " + String.join(", ", resources.keySet()) + ".");
    }
    return resources.containsKey(reference);
  }

  List<Map<String, Object>> given() {
    return new ArrayList<>(resources.values());
  }
}
