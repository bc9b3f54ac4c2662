package no.byrutine.engine;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Facts;

/** The facts of one decision by type: those that were given, and those that were made of them. */
final class SessionFacts {

  // Given in their thousands, and never copied.
  private final Map<Class<?>, List<Resource>> given;
  private final Map<Class<?>, List<Object>> made = new LinkedHashMap<>();

  SessionFacts(Facts facts) {
    given = facts.byClass();
  }

  void add(Object fact) {
    made.computeIfAbsent(fact.getClass(), any -> new ArrayList<>()).add(fact);
  }

  /** The facts that a pattern of this type may match. */
  List<?> of(Class<?> type) {
    // Nearly every fact type is a record, and so final.
    if (Modifier.isFinal(type.getModifiers())) {
      return ofClass(type);
    }
    return classes().stream()
        .filter(type::isAssignableFrom)
        .flatMap(it -> ofClass(it).stream())
        .toList();
  }

  /** The facts of exactly this class. */
  List<?> ofClass(Class<?> type) {
    List<Object> more = made.get(type);
    if (more == null) {
      return given.getOrDefault(type, List.of());
    }
    List<Resource> some = given.get(type);
    if (some == null) {
      return more;
    }
    List<Object> both = new ArrayList<>(some);
    both.addAll(more);
    return both;
  }

  /** The classes that there are facts of. */
  Set<Class<?>> classes() {
    Set<Class<?>> classes = new LinkedHashSet<>(given.keySet());
    classes.addAll(made.keySet());
    return classes;
  }
}
