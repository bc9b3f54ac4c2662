package no.byrutine.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The choices and confirmed numbers of a city or a unit. Layers are laid over each other in order:
 * the pack's defaults, the city, the bydel.
 *
 * @param name who set it, for example {@code oslo}; it follows every number into the decision
 */
public record Policy(String name, Map<String, Setting> settings) {

  public Policy {
    settings = Map.copyOf(settings);
  }

  /**
   * One setting.
   *
   * @param value the choice, or the number as text
   * @param from the first day that a number holds for
   * @param source where a confirmed number stands
   * @param checked the day on which it was read there
   */
  public record Setting(
      String value,
      Optional<LocalDate> from,
      Optional<String> source,
      Optional<LocalDate> checked) {

    /** Whether the setting says where the number stands and when it was read. */
    public boolean confirms() {
      return source.isPresent() && checked.isPresent();
    }
  }

  /** A policy of plain choices. */
  public static Policy of(String name, Map<String, String> choices) {
    Map<String, Setting> settings = new TreeMap<>();
    choices.forEach(
        (key, value) ->
            settings.put(
                key, new Setting(value, Optional.empty(), Optional.empty(), Optional.empty())));
    return new Policy(name, settings);
  }
}
