package no.byrutine.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.byrutine.in.Facts;

/**
 * Arithmetic that comes before the rules: calendars, overlaps, rolling windows. A pack that needs
 * it names the class in {@code pack.yaml} as {@code derivation}.
 */
@FunctionalInterface
public interface Derivation {

  /**
   * The facts that follow from the case. They must depend on the arguments alone.
   *
   * @param context the day, and the moment when the routine asks for one
   * @throws no.byrutine.in.BadInput when the data contradict themselves, for example two stays on
   *     the same days
   */
  List<Object> derive(Facts facts, InForce parameters, Context context);

  /** The same, which the engine calls; {@code once} is for those that share some of their work. */
  default List<Object> derive(Facts facts, InForce parameters, Context context, Once once) {
    return derive(facts, parameters, context);
  }

  /**
   * What several derivations of one decision begin with, worked out by the first that asks:
   * thousands of readings are gone through once, and not once by each. Of one decision, and one
   * thread.
   */
  final class Once {

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

  /** A derivation that begins with what others of its pack begin with, too. */
  @FunctionalInterface
  interface Sharing extends Derivation {

    @Override
    List<Object> derive(Facts facts, InForce parameters, Context context, Once once);

    @Override
    default List<Object> derive(Facts facts, InForce parameters, Context context) {
      return derive(facts, parameters, context, new Once());
    }
  }
}
