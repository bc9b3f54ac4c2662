package no.byrutine.engine.scenario;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.SectionDefinition;
import no.byrutine.engine.definition.Subjects;

/**
 * Which case stands beside which: each beside the next one that asks the same part of the pack, on
 * the same day and with the same choices, and the last beside the first. A case stands alone when
 * the part decides about one, or of all together, when it is refused, or when it says why.
 */
public final class Neighbours {

  private final Map<Scenario, Scenario> next = new HashMap<>();

  private record Asked(
      Optional<String> section,
      LocalDate on,
      Optional<OffsetDateTime> at,
      Optional<LocalDate> known,
      Map<String, Object> policy) {

    static Asked by(Scenario one) {
      return new Asked(one.section(), one.on(), one.at(), one.known(), one.policy());
    }
  }

  /** The neighbours among all the cases of a pack. */
  public Neighbours(PackDefinition pack, List<Scenario> all) {
    Map<Asked, List<Scenario>> groups = new LinkedHashMap<>();
    all.stream()
        .filter(one -> !standsAlone(pack, one))
        .forEach(one -> groups.computeIfAbsent(Asked.by(one), any -> new ArrayList<>()).add(one));
    groups.values().forEach(this::inARow);
  }

  private static boolean standsAlone(PackDefinition pack, Scenario one) {
    Subjects subjects =
        one.section()
            .map(pack.sections()::get)
            .flatMap(SectionDefinition::subjects)
            .orElse(pack.subjects());
    return subjects != Subjects.SEVERAL
        || one.expected().alone().isPresent()
        || one.expected().refused().isPresent();
  }

  private void inARow(List<Scenario> group) {
    for (int i = 0; i < group.size(); i++) {
      next.put(group.get(i), group.get((i + 1) % group.size()));
    }
  }

  /** The case that this one stands beside; itself when there is no other of its kind. */
  public Optional<Scenario> of(Scenario one) {
    return Optional.ofNullable(next.get(one));
  }
}
