package no.byrutine.engine;

import java.util.List;
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
}
