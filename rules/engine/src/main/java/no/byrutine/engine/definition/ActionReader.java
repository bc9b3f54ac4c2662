package no.byrutine.engine.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.byrutine.decision.OverrideReason;
import no.byrutine.decision.Words;
import no.byrutine.engine.definition.HookDefinition.OnFailure;

/** Reads what a pack offers to do: its sections, hooks, suggestions and override reasons. */
final class ActionReader {

  private static final Set<String> DEMANDS = Set.of("role", "reason");
  private static final Set<String> HOOKS =
      Set.of(
          "patient-view",
          "order-select",
          "order-sign",
          "appointment-book",
          "encounter-start",
          "encounter-discharge",
          "order-dispatch");
  // A hook of one's own is named after a domain, backwards, as CDS Hooks asks for.
  private static final Pattern OWN_HOOK = Pattern.compile("[a-z]+(\\.[a-z0-9-]+){2,}");

  private static final Map<String, Subjects> SUBJECTS =
      Yaml.codes(Subjects.values(), Subjects::code);
  private static final Map<String, OnFailure> ON_FAILURE =
      Yaml.codes(OnFailure.values(), failure -> failure.name().toLowerCase(Locale.ROOT));

  private final Map<String, Yaml> pack;

  /**
   * @param pack the keys of {@code pack.yaml}
   */
  ActionReader(Map<String, Yaml> pack) {
    this.pack = pack;
  }

  private Map<String, Yaml> entries(String key) {
    return Optional.ofNullable(pack.get(key)).map(Yaml::entries).orElse(Map.of());
  }

  /** The sections, in order. */
  Map<String, SectionDefinition> sections(Set<String> inputs) {
    Map<String, SectionDefinition> sections = new LinkedHashMap<>();
    entries("sections")
        .forEach(
            (name, entry) -> {
              Map<String, Yaml> keys =
                  entry.only("title", "rules", "inputs", "derivation", "subjects");
              List<String> read = entry.required(keys, "inputs").map(Yaml::texts).orElse(List.of());
              unknown(entry, "input", read, inputs);
              sections.put(
                  name,
                  new SectionDefinition(
                      name,
                      words(entry, keys, "title"),
                      entry.required(keys, "rules").map(Yaml::texts).orElse(List.of()),
                      read,
                      Optional.ofNullable(keys.get("derivation"))
                          .map(Yaml::texts)
                          .orElse(List.of()),
                      subjects(keys)));
            });
    return sections;
  }

  /** How many are decided about, when it is said. */
  static Optional<Subjects> subjects(Map<String, Yaml> keys) {
    return Optional.ofNullable(keys.get("subjects")).flatMap(yaml -> yaml.oneOf(SUBJECTS));
  }

  private static void unknown(Yaml at, String what, List<String> named, Set<String> known) {
    for (String name : named) {
      if (!known.contains(name)) {
        at.problem(
            "The pack has no " + what + " '" + name + "'." + Nearest.hint(name, known),
            "Known: " + String.join(", ", known) + ".");
      }
    }
  }

  private static Words words(Yaml entry, Map<String, Yaml> keys, String key) {
    return entry.required(keys, key).map(Yaml::words).orElse(new Words("", ""));
  }

  /**
   * The CDS Hooks services.
   *
   * @param resources the resource types among the pack's inputs
   */
  List<HookDefinition> hooks(Set<String> sections, Set<String> resources) {
    List<HookDefinition> hooks = new ArrayList<>();
    for (Yaml item : Optional.ofNullable(pack.get("hooks")).map(Yaml::items).orElse(List.of())) {
      Map<String, Yaml> keys =
          item.only("id", "hook", "title", "description", "asks", "sections", "onFailure");
      List<String> answering =
          Optional.ofNullable(keys.get("sections")).map(Yaml::texts).orElse(List.of());
      unknown(item, "section", answering, sections);
      HookDefinition hook =
          new HookDefinition(
              item.requiredText(keys, "id"),
              item.required(keys, "hook").map(ActionReader::hook).orElse(""),
              words(item, keys, "title"),
              words(item, keys, "description"),
              Optional.ofNullable(keys.get("asks")).map(Yaml::flag).orElse(true),
              answering,
              Optional.ofNullable(keys.get("onFailure"))
                  .map(failures -> failures(failures, resources))
                  .orElse(Map.of()));
      once(item, hook, hooks);
      hooks.add(hook);
    }
    return hooks;
  }

  /** A call finds its service by id and hook; of two with both alike, one would never be called. */
  private static void once(Yaml item, HookDefinition hook, List<HookDefinition> before) {
    if (before.stream()
        .anyMatch(it -> it.id().equals(hook.id()) && it.hook().equals(hook.hook()))) {
      item.problem(
          "'" + hook.id() + "' stands twice on the hook '" + hook.hook() + "'.",
          "Give one of them another id or hook.");
    }
  }

  private static Map<String, OnFailure> failures(Yaml yaml, Set<String> resources) {
    Map<String, OnFailure> failures = new LinkedHashMap<>();
    yaml.entries()
        .forEach(
            (resource, policy) -> {
              unknown(policy, "input of the type", List.of(resource), resources);
              policy.oneOf(ON_FAILURE).ifPresent(found -> failures.put(resource, found));
            });
    return failures;
  }

  private static String hook(Yaml yaml) {
    String name = yaml.text();
    if (!HOOKS.contains(name) && !OWN_HOOK.matcher(name).matches()) {
      yaml.problem(
          "'" + name + "' is no hook of CDS Hooks 2.0." + Nearest.hint(name, HOOKS),
          "Name a hook of your own after a domain, backwards: no.byrutine.medication-hand-out.");
    }
    return name;
  }

  /** What findings may suggest, by name. */
  Map<String, SuggestionDefinition> suggestions() {
    Map<String, SuggestionDefinition> suggestions = new LinkedHashMap<>();
    entries("suggestions")
        .forEach(
            (name, entry) -> {
              Map<String, Yaml> keys = entry.only("label", "resource");
              suggestions.put(
                  name,
                  new SuggestionDefinition(
                      name, words(entry, keys, "label"), resource(entry, keys)));
            });
    return suggestions;
  }

  private static Map<String, Object> resource(Yaml entry, Map<String, Yaml> keys) {
    Map<String, Object> resource = new LinkedHashMap<>();
    entry
        .required(keys, "resource")
        .ifPresent(
            yaml -> {
              yaml.required(yaml.entries(), "resourceType");
              yaml.entries().forEach((element, value) -> resource.put(element, value.plain()));
            });
    return resource;
  }

  /** What a finding that blocks must yield to. */
  List<OverrideReason> overrideReasons(Map<String, Source> sources) {
    List<OverrideReason> reasons = new ArrayList<>();
    entries("overrideReasons")
        .forEach(
            (code, entry) -> {
              Map<String, Yaml> keys = entry.only("display", "basis", "demands");
              String basis = entry.requiredText(keys, "basis");
              List<String> demands =
                  entry.required(keys, "demands").map(Yaml::texts).orElse(List.of());
              unknown(entry, "demand", demands, DEMANDS);
              reasons.add(
                  new OverrideReason(
                      code,
                      words(entry, keys, "display"),
                      Source.parse(basis, sources)
                          .orElseGet(
                              () -> {
                                entry.problem(
                                    "The basis '"
                                        + basis
                                        + "' names no source of pack.yaml."
                                        + Nearest.hint(basis.split(" ", -1)[0], sources.keySet()),
                                    "");
                                return List.of();
                              }),
                      demands));
            });
    return reasons;
  }
}
