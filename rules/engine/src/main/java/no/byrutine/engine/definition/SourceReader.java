package no.byrutine.engine.definition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Layer;

/** Reads the sources in a pack's {@code pack.yaml}, and how surely something is known. */
final class SourceReader {

  private static final Map<String, Layer> LAYERS = Yaml.codes(Layer.values(), Layer::name);
  private static final Map<String, Certainty> CERTAINTIES =
      Yaml.codes(Certainty.values(), Certainty::code);

  private SourceReader() {}

  /** The sources, by key. */
  static Map<String, Source> sources(Optional<Yaml> yaml) {
    Map<String, Source> sources = new LinkedHashMap<>();
    yaml.map(Yaml::entries)
        .orElse(Map.of())
        .forEach(
            (key, entry) -> {
              Map<String, Yaml> source =
                  entry.only("title", "layer", "certainty", "url", "access", "checkedOn", "note");
              sources.put(
                  key,
                  new Source(
                      key,
                      entry.requiredText(source, "title"),
                      entry
                          .required(source, "layer")
                          .flatMap(l -> l.oneOf(LAYERS))
                          .orElse(Layer.AVL),
                      certainty(entry, source),
                      address(entry, source),
                      entry.required(source, "checkedOn").map(Yaml::date).orElse(LocalDate.EPOCH)));
            });
    return sources;
  }

  /** The address, or nothing when the entry says in words where the source can be had. */
  private static String address(Yaml entry, Map<String, Yaml> keys) {
    Optional<Yaml> access = Optional.ofNullable(keys.get("access"));
    boolean told = access.map(Yaml::text).filter(text -> !text.isBlank()).isPresent();
    if (told && !keys.containsKey("url")) {
      return "";
    }
    if (told) {
      entry.problem(
          "A source has an address or 'access', not both.",
          "Keep 'url' when the source has an address of its own.");
    }
    return entry.requiredText(keys, "url");
  }

  /** How surely the value of an entry is known. */
  static Certainty certainty(Yaml entry, Map<String, Yaml> keys) {
    return entry
        .required(keys, "certainty")
        .flatMap(yaml -> yaml.oneOf(CERTAINTIES))
        .orElse(Certainty.UNVERIFIED);
  }
}
