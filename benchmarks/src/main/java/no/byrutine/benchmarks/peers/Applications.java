package no.byrutine.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import no.byrutine.benchmarks.ApplicationCase;

/**
 * Made-up applications: one that fulfils every criterion, with a thing or two that is otherwise.
 */
final class Applications {

  private static final String BEFORE = "2026-02-20";
  private static final String AFTER = "2026-03-02";

  private final Random random;

  Applications(long seed) {
    this.random = new Random(seed);
  }

  List<Map<String, Object>> next() {
    List<Map<String, Object>> given = new ArrayList<>(ApplicationCase.resources());
    for (int i = random.nextInt(3); i >= 0; i--) {
      change(given);
    }
    return given;
  }

  /** Something is missing, something was answered otherwise before, or is afterwards. */
  private void change(List<Map<String, Object>> given) {
    int which = random.nextInt(given.size());
    Map<String, Object> resource = given.get(which);
    if (resource.get("Observation") instanceof Map<?, ?> answer) {
      switch (random.nextInt(3)) {
        case 0 -> given.remove(which);
        case 1 -> given.add(otherwise(answer, BEFORE));
        default -> given.add(otherwise(answer, AFTER));
      }
    } else if (resource.containsKey("Condition")) {
      given.set(which, Map.of("Condition", Map.of("code", "dx-ervervet-hjerneskade")));
    } else if (resource.containsKey("ServiceRequest")) {
      given.set(which, application());
    }
  }

  /** Before the bydel had to apply anyone could; nobody's application is nobody's. */
  private Map<String, Object> application() {
    String day = random.nextBoolean() ? "2024-06-24" : "2024-06-25";
    return Map.of(
        "ServiceRequest",
        Map.of("code", "fra-soeknad", "authoredOn", day, "requester", "Organization/bydelen"));
  }

  private static Map<String, Object> otherwise(Map<?, ?> answer, String day) {
    String code = String.valueOf(Objects.requireNonNull(answer.get("code")));
    for (Map.Entry<?, ?> element : answer.entrySet()) {
      String name = String.valueOf(element.getKey());
      if (name.startsWith("value")) {
        return ApplicationCase.answer(code, day, name, other(element.getValue()));
      }
    }
    throw new IllegalArgumentException("No answer in " + answer);
  }

  private static Object other(Object value) {
    if (value instanceof Boolean yes) {
      return !yes;
    }
    return switch (String.valueOf(value)) {
      case "forsterket-rehabilitering" -> "korttid-rehabilitering";
      case "forloep-kommunal-rehabilitering" -> "forloep-spesialist";
      default -> value;
    };
  }
}
