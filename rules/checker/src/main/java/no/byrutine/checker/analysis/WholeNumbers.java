package no.byrutine.checker.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.checker.DrlFile;
import no.byrutine.checker.FactTypes;

/** Which elements of facts are whole numbers, by their Java types. */
final class WholeNumbers {

  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class);

  private final Map<String, FactTypes> typesOf = new HashMap<>();
  private final Map<String, Optional<Class<?>>> types = new HashMap<>();

  /**
   * @param texts the pack's files, by name
   * @param loader where the fact types are found
   */
  WholeNumbers(Map<String, String> texts, ClassLoader loader) {
    texts.forEach(
        (name, text) -> {
          if (name.endsWith(".drl")) {
            typesOf.put(name, new FactTypes(DrlFile.of(name, text), loader));
          }
        });
  }

  /** Notes that a rule file speaks of a fact type. */
  void note(String file, String type) {
    FactTypes known = typesOf.get(file);
    if (known != null) {
      types.computeIfAbsent(type, known::find);
    }
  }

  /** Whether the element of the type is a whole number; not when its type is not known. */
  boolean is(String type, String element) {
    Optional<Class<?>> at = types.getOrDefault(type, Optional.empty());
    for (String step : element.split("\\.")) {
      at = at.flatMap(of -> FactTypes.member(of, step, false));
    }
    return at.filter(WHOLE::contains).isPresent();
  }
}
