package no.byrutine.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The facts of one decision, in the order they came, and by type. */
final class SessionFacts implements Iterable<Object> {

  private final List<Object> all = new ArrayList<>();
  // Made when first asked for; a decision's trace may be asked for by several threads.
  private final Map<Class<?>, List<Object>> byType = new ConcurrentHashMap<>();

  void add(Object fact) {
    all.add(fact);
    byType.forEach(
        (type, facts) -> {
          if (type.isInstance(fact)) {
            facts.add(fact);
          }
        });
  }

  /** The facts that a pattern of this type may match. */
  List<Object> of(Class<?> type) {
    return byType.computeIfAbsent(
        type, asked -> new ArrayList<>(all.stream().filter(asked::isInstance).toList()));
  }

  @Override
  public Iterator<Object> iterator() {
    return all.iterator();
  }
}
