package no.byrutine.engine;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The facts of one decision, in the order they came, and by type. */
final class SessionFacts implements Iterable<Object> {

  private final List<Object> all = new ArrayList<>();
  private final Map<Class<?>, List<Object>> byClass = new HashMap<>();

  void add(Object fact) {
    all.add(fact);
    byClass.computeIfAbsent(fact.getClass(), any -> new ArrayList<>()).add(fact);
  }

  /** The facts that a pattern of this type may match. */
  List<Object> of(Class<?> type) {
    // Nearly every fact type is a record, and so final.
    return Modifier.isFinal(type.getModifiers())
        ? byClass.getOrDefault(type, List.of())
        : all.stream().filter(type::isInstance).toList();
  }

  @Override
  public Iterator<Object> iterator() {
    return all.iterator();
  }
}
