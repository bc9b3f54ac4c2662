package no.byrutine.service.packs;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;

/** What no rule says, but the engine itself, in every pack. */
public final class EngineFindings {

  /** By what follows the pack in the finding's id. */
  private static final Map<String, Words> TITLES =
      new TreeMap<>(
          Map.of(
              "parameter.mangler",
              new Words(
                  "Rutinen trenger en verdi som ikke er satt",
                  "The routine needs a value that is not set"),
              "parameter.bekreftes",
              new Words(
                  "Et tall som ikke er bekreftet, gjør svaret foreløpig",
                  "A number that is not confirmed makes the answer provisional")));

  private EngineFindings() {}

  /** The titles of all, by the ids that they have in this pack. */
  public static Map<String, Words> of(Pack pack) {
    Map<String, Words> titles = new TreeMap<>();
    TITLES.forEach((text, title) -> titles.put(pack.id() + "." + text, title));
    return titles;
  }

  /** The title of the one with this id, if it is one. */
  public static Optional<Words> title(Pack pack, String id) {
    return Optional.ofNullable(of(pack).get(id));
  }
}
