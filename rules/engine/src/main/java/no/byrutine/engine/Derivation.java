package no.byrutine.engine;

import java.time.LocalDate;
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
   * @throws no.byrutine.in.BadInput when the data contradict themselves, for example two stays on
   *     the same days
   */
  List<Object> derive(Facts facts, InForce parameters, LocalDate on);

  /** For a pack without one. */
  static Derivation none() {
    return (facts, parameters, on) -> List.of();
  }
}
