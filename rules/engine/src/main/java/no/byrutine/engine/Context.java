package no.byrutine.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.fhir.Period;

/**
 * When and under which policy to decide.
 *
 * @param on the day whose law applies
 * @param known the day whose knowledge applies; the last day there is when everything known to the
 *     pack counts
 * @param policies the layers of policy, the weakest first
 */
public record Context(LocalDate on, LocalDate known, List<Policy> policies) {

  public Context {
    policies = List.copyOf(policies);
  }

  /** Decide by the law of this day, with everything that the pack knows. */
  public static Context on(LocalDate day) {
    return new Context(day, Period.OPEN_END, List.of());
  }

  /** Decide as if nothing published after this day were known. */
  public Context known(LocalDate day) {
    return new Context(on, day, policies);
  }

  /** Lay this policy over those already here. */
  public Context with(Policy policy) {
    List<Policy> layers = new ArrayList<>(policies);
    layers.add(policy);
    return new Context(on, known, layers);
  }
}
