package no.byrutine.bulk.decide;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.byrutine.engine.Context;
import no.byrutine.engine.Policy;
import org.jspecify.annotations.Nullable;

/**
 * By what is decided: the day, what was known, what the city has chosen, and the pack.
 *
 * @param at the moment, for routines in which the hour counts
 * @param policy the city's choices by parameter
 * @param jar the name of a pack's jar that was sent along; empty for the pack that is installed
 */
public record Terms(
    LocalDate on,
    @Nullable OffsetDateTime at,
    LocalDate known,
    SortedMap<String, Choice> policy,
    String jar)
    implements Serializable {

  static final String POLICY = "city";

  /** The same for the engine. */
  public Context context() {
    Map<String, Policy.Setting> settings = new TreeMap<>();
    policy.forEach((name, choice) -> settings.put(name, choice.setting()));
    return new Context(on, Optional.ofNullable(at), known, List.of())
        .with(new Policy(POLICY, settings));
  }
}
