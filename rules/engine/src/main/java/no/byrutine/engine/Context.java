package no.byrutine.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.Period;

/**
 * When and under which policy to decide.
 *
 * @param on the day whose law applies
 * @param at the moment, for routines in which the hour counts; empty when the day is enough
 * @param known the day whose knowledge applies; the last day there is when everything known to the
 *     pack counts
 * @param policies the layers of policy, the weakest first
 */
public record Context(
    LocalDate on, Optional<OffsetDateTime> at, LocalDate known, List<Policy> policies) {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  public Context {
    policies = List.copyOf(policies);
  }

  /** Decide by the law of this day, with everything that the pack knows. */
  public static Context on(LocalDate day) {
    return new Context(day, Optional.empty(), Period.OPEN_END, List.of());
  }

  /** Decide for this moment, by the law of the day that it is in Norway. */
  public static Context at(OffsetDateTime moment) {
    return new Context(
        moment.atZoneSameInstant(NORWAY).toLocalDate(),
        Optional.of(moment),
        Period.OPEN_END,
        List.of());
  }

  /** Decide as if nothing published after this day were known. */
  public Context known(LocalDate day) {
    return new Context(on, at, day, policies);
  }

  /** Lay this policy over those already here. */
  public Context with(Policy policy) {
    List<Policy> layers = new ArrayList<>(policies);
    layers.add(policy);
    return new Context(on, at, known, layers);
  }
}
