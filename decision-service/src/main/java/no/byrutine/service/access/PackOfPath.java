package no.byrutine.service.access;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.engine.Pack;
import no.byrutine.service.packs.Packs;

/** Which pack a call is of, by its address. */
@Singleton
final class PackOfPath {

  private static final Pattern NAMED =
      Pattern.compile("(?:/api/decisions|/api/packs|/packs|/fhir/Library)/([^/;]+)(?:/.*)?");

  /** The id of a PlanDefinition is that of a pack, or of a pack and a section. */
  private static final Pattern PLAN = Pattern.compile("/fhir/PlanDefinition/([^/;]+)(?:/.*)?");

  private final Packs packs;

  PackOfPath(Packs packs) {
    this.packs = packs;
  }

  /** The pack's id, as it stands there; empty when the address names none. */
  Optional<String> of(String path) {
    Matcher named = NAMED.matcher(path);
    if (named.matches()) {
      return Optional.of(named.group(1));
    }
    Matcher plan = PLAN.matcher(path);
    return plan.matches() ? ofPlan(plan.group(1)) : Optional.empty();
  }

  /** Of two packs of which one's id begins as the other's, the plan is of the longer. */
  private Optional<String> ofPlan(String plan) {
    return packs.all().stream()
        .map(Pack::id)
        .filter(id -> plan.equals(id) || plan.startsWith(id + "-"))
        .max(Comparator.comparingInt(String::length));
  }
}
