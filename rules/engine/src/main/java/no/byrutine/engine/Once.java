package no.byrutine.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What several derivations of one decision begin with, worked out by the first that asks: thousands
 * of readings are gone through once, and not once by each. Of one decision, and one thread.
 */
public final class Once {

  private final Map<Class<?>, Object> made = new HashMap<>();

  /** The one thing of this type that the decision has; made when it is first asked for. */
  public <T> T of(Class<T> type, Supplier<T> maker) {
    Object known = made.get(type);
    if (known == null) {
      known = maker.get();
      made.put(type, known);
    }
    return type.cast(known);
  }
}
