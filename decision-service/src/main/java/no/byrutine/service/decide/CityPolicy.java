package no.byrutine.service.decide;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.in.BadInput;
import no.byrutine.service.request.Today;

/** The city's choices and confirmed numbers, from the configuration; each pack gets its own. */
@Singleton
public final class CityPolicy {

  private static final String SETTINGS = "byrutine.policy.city.settings";

  private final Policy whole;

  public CityPolicy(CityPolicyConfig config) {
    Map<String, Policy.Setting> settings = new HashMap<>();
    config
        .settings()
        .forEach(
            (name, setting) ->
                settings.put(
                    name,
                    new Policy.Setting(
                        setting.value(), setting.from(), setting.source(), setting.checked())));
    this.whole = new Policy(config.name(), settings);
  }

  /** The part of the policy that sets the pack's parameters. */
  public Policy of(Pack pack) {
    Map<String, Policy.Setting> settings = new HashMap<>(whole.settings());
    settings.keySet().retainAll(pack.definition().parameters().keySet());
    return new Policy(whole.name(), settings);
  }

  /**
   * Holds the policy against the packs, so that a misspelt choice stops the start and not a
   * decision.
   *
   * @throws IllegalStateException when it sets what no pack has, or to something that it cannot be
   */
  public void check(DecisionEngine engine, Today today) {
    Stream.concat(
            orphans(engine).stream(),
            engine.packs().stream().flatMap(pack -> fault(pack, today).stream()))
        .findFirst()
        .ifPresent(CityPolicy::refuse);
  }

  private static void refuse(String fault) {
    throw new IllegalStateException(fault);
  }

  /** What it sets that no pack has, each in a sentence that names it. */
  public List<String> orphans(DecisionEngine engine) {
    Set<String> known = new TreeSet<>();
    engine.packs().forEach(pack -> known.addAll(pack.definition().parameters().keySet()));
    return whole.settings().keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .map(
            name ->
                SETTINGS + "." + name + ": no pack has this parameter." + Nearest.hint(name, known))
        .toList();
  }

  /** What of it the pack's parameters cannot be set to, in a sentence. */
  public Optional<String> fault(Pack pack, Today today) {
    try {
      pack.inForce(Context.on(today.date()).with(of(pack)));
      return Optional.empty();
    } catch (BadInput e) {
      return Optional.of(SETTINGS + ": " + e.getMessage());
    }
  }
}
