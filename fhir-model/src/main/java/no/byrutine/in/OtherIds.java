package no.byrutine.in;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives resources other ids, so that they can stand beside those of another case. References
 * follow, also those to what was not sent: it is not sent by the other case either.
 */
final class OtherIds {

  private static final String SUFFIX = "-annen";

  private OtherIds() {}

  static List<Map<String, Object>> of(List<Map<String, Object>> resources) {
    return resources.stream().map(OtherIds::renamed).toList();
  }

  private static Map<String, Object> renamed(Map<String, Object> resource) {
    Map<String, Object> renamed = map(resource);
    renamed.computeIfPresent("id", (key, id) -> id + SUFFIX);
    return renamed;
  }

  private static Map<String, Object> map(Map<?, ?> of) {
    Map<String, Object> map = new LinkedHashMap<>();
    of.forEach((key, value) -> map.put(String.valueOf(key), value(key, value)));
    return map;
  }

  private static Object value(Object key, Object value) {
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(item -> value(key, item)).toList();
    }
    return key.equals("reference") && value instanceof String text && !text.startsWith("#")
        ? text + SUFFIX
        : value;
  }
}
