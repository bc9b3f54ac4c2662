package no.byrutine.engine.scenario;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.engine.Context;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.Yaml;
import no.byrutine.engine.scenario.Scenario.Expected;
import no.byrutine.engine.scenario.Scenario.ExpectedValue;

/**
 * Reads scenario files: {@code scenarios/*.yaml}. A case may pull in named fixtures, lists of
 * resources in {@code scenarios/fixtures/<name>.yaml}, with {@code use: <name>}.
 */
public final class ScenarioReader {

  private static final String FOLDER = "scenarios/";
  private static final String FIXTURES = FOLDER + "fixtures/";
  private static final String[] CASE = {
    "name", "like", "section", "on", "at", "known", "policy", "without", "change", "given", "expect"
  };

  private static final String ADD_LIKE = "Add 'like' with the name of a case above.";

  private static final Scenario NO_CASE =
      new Scenario(
          "",
          0,
          "",
          LocalDate.EPOCH,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          nothing());

  private final Map<String, String> texts;
  private final List<PackProblem> problems = new ArrayList<>();
  private final Map<String, List<Map<String, Object>>> fixtures = new LinkedHashMap<>();

  private ScenarioReader(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * The scenarios in these files.
   *
   * @param texts file name, relative to the pack's folder, to text
   * @throws PackException with every fault in them
   */
  public static List<Scenario> read(Map<String, String> texts) {
    ScenarioReader reader = new ScenarioReader(texts);
    List<Scenario> scenarios = new ArrayList<>();
    for (String file : texts.keySet()) {
      if (file.startsWith(FOLDER) && !file.startsWith(FIXTURES)) {
        scenarios.addAll(reader.file(file));
      }
    }
    if (!reader.problems.isEmpty()) {
      throw new PackException(reader.problems);
    }
    return scenarios;
  }

  private List<Scenario> file(String file) {
    Optional<Yaml> yaml = Yaml.read(file, texts.getOrDefault(file, ""), problems);
    if (yaml.isEmpty()) {
      return List.of();
    }
    Map<String, Yaml> keys =
        yaml.get().only("pack", "section", "on", "at", "known", "common", "cases");
    yaml.get().requiredText(keys, "pack");
    Map<String, Yaml> common =
        Optional.ofNullable(keys.get("common"))
            .map(c -> c.only("policy", "given"))
            .orElse(Map.of());
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    List<Scenario> all = new ArrayList<>();
    for (Yaml item : yaml.get().required(keys, "cases").map(Yaml::items).orElse(List.of())) {
      Map<String, Yaml> own = item.only(CASE);
      Yaml like = own.get("like");
      Scenario scenario =
          like == null ? scenario(item, own, keys, common) : like(item, own, like, scenarios);
      scenarios.put(scenario.name(), scenario);
      all.add(scenario);
    }
    return all;
  }

  private Scenario scenario(
      Yaml item, Map<String, Yaml> keys, Map<String, Yaml> file, Map<String, Yaml> common) {
    Optional<OffsetDateTime> at =
        Optional.ofNullable(keys.getOrDefault("at", file.get("at")))
            .filter(moment -> !keys.containsKey("on"))
            .map(Yaml::moment);
    Yaml on = keys.getOrDefault("on", file.get("on"));
    if (on == null && at.isEmpty()) {
      item.problem("The case has no day.", "Add 'on' or 'at', here or for the whole file.");
    }
    for (String key : List.of("without", "change")) {
      if (keys.containsKey(key)) {
        keys.get(key).problem("'" + key + "' says how a case differs from another.", ADD_LIKE);
      }
    }
    Yaml known = keys.getOrDefault("known", file.get("known"));
    List<Map<String, Object>> given = new ArrayList<>(given(common.get("given")));
    given.addAll(given(keys.get("given")));
    return new Scenario(
        item.file(),
        item.line(),
        item.requiredText(keys, "name"),
        at.map(moment -> Context.at(moment).on())
            .orElseGet(() -> on == null ? LocalDate.EPOCH : on.date()),
        at,
        Optional.ofNullable(known).map(Yaml::date),
        Optional.ofNullable(keys.getOrDefault("section", file.get("section"))).map(Yaml::text),
        policy(plainMap(common.get("policy")), keys),
        given,
        expected(item, keys));
  }

  /** A case that is told by how it differs from one above; what must come of it, it says itself. */
  private Scenario like(Yaml item, Map<String, Yaml> keys, Yaml like, Map<String, Scenario> above) {
    Scenario other = above.get(like.text());
    if (other == null) {
      like.problem(
          "No case above in this file is called '%s'.%s"
              .formatted(like.text(), Nearest.hint(like.text(), above.keySet())),
          "A case may be like one that stands above it.");
      return NO_CASE;
    }
    Optional<OffsetDateTime> at =
        keys.containsKey("on")
            ? Optional.empty()
            : Optional.ofNullable(keys.get("at")).map(Yaml::moment).or(other::at);
    List<Map<String, Object>> given =
        new Variation(other.given())
            .without(keys.get("without"))
            .change(keys.get("change"))
            .given();
    given.addAll(given(keys.get("given")));
    return new Scenario(
        item.file(),
        item.line(),
        item.requiredText(keys, "name"),
        at.map(moment -> Context.at(moment).on())
            .orElseGet(() -> keys.containsKey("on") ? keys.get("on").date() : other.on()),
        at,
        Optional.ofNullable(keys.get("known")).map(Yaml::date).or(other::known),
        Optional.ofNullable(keys.get("section")).map(Yaml::text).or(other::section),
        policy(other.policy(), keys),
        given,
        expected(item, keys));
  }

  private static Map<String, Object> policy(Map<String, Object> before, Map<String, Yaml> keys) {
    Map<String, Object> policy = new LinkedHashMap<>(before);
    policy.putAll(plainMap(keys.get("policy")));
    policy.values().removeIf("ingen-verdi"::equals);
    return policy;
  }

  private static Expected expected(Yaml item, Map<String, Yaml> keys) {
    return item.required(keys, "expect").map(ScenarioReader::expected).orElse(nothing());
  }

  private List<Map<String, Object>> given(@org.jspecify.annotations.Nullable Yaml list) {
    List<Map<String, Object>> resources = new ArrayList<>();
    if (list != null) {
      for (Yaml item : list.items()) {
        item.entries()
            .forEach(
                (type, elements) -> {
                  if (type.equals("use")) {
                    resources.addAll(fixture(elements));
                  } else {
                    resources.add(Map.of(type, elements.plain()));
                  }
                });
      }
    }
    return resources;
  }

  private List<Map<String, Object>> fixture(Yaml name) {
    String file = FIXTURES + name.text() + ".yaml";
    if (!texts.containsKey(file)) {
      name.problem("There is no fixture " + file + ".", "Add it, or correct the name.");
      return List.of();
    }
    List<Map<String, Object>> known = fixtures.get(file);
    if (known == null) {
      Optional<Yaml> yaml = Yaml.read(file, texts.getOrDefault(file, ""), problems);
      known = yaml.map(this::given).orElse(List.of());
      fixtures.put(file, known);
    }
    return known;
  }

  private static Expected expected(Yaml yaml) {
    Map<String, Yaml> keys =
        yaml.only(
            "outcome",
            "values",
            "absent",
            "findings",
            "findingsInclude",
            "findingsExclude",
            "effects",
            "evidence",
            "missing",
            "refused",
            "changesWithout",
            "alone");
    Map<String, List<ExpectedValue>> values = new LinkedHashMap<>();
    Optional.ofNullable(keys.get("values"))
        .map(Yaml::entries)
        .orElse(Map.of())
        .forEach((name, value) -> values.put(name, values(value)));
    Map<String, String> effects = new LinkedHashMap<>();
    Optional.ofNullable(keys.get("effects"))
        .map(Yaml::entries)
        .orElse(Map.of())
        .forEach((rule, effect) -> effects.put(rule, effect.text()));
    Map<String, List<String>> evidence = new LinkedHashMap<>();
    Optional.ofNullable(keys.get("evidence"))
        .map(Yaml::entries)
        .orElse(Map.of())
        .forEach((rule, refs) -> evidence.put(rule, refs.texts()));
    return new Expected(
        Optional.ofNullable(keys.get("outcome")).map(Yaml::text),
        values,
        texts(keys, "absent").orElse(List.of()),
        texts(keys, "findings"),
        texts(keys, "findingsInclude").orElse(List.of()),
        texts(keys, "findingsExclude").orElse(List.of()),
        effects,
        evidence,
        texts(keys, "missing"),
        texts(keys, "refused"),
        texts(keys, "changesWithout").orElse(List.of()),
        Optional.ofNullable(keys.get("alone")).map(Yaml::text));
  }

  private static List<ExpectedValue> values(Yaml value) {
    if (!value.isList()) {
      return List.of(new ExpectedValue(Map.of(), value.text()));
    }
    List<ExpectedValue> values = new ArrayList<>();
    for (Yaml item : value.items()) {
      Map<String, String> of = new LinkedHashMap<>();
      item.entries().forEach((key, part) -> of.put(key, part.text()));
      String text = of.remove("value");
      if (text == null) {
        item.problem("The expected value is missing.", "Add 'value'.");
      }
      values.add(new ExpectedValue(of, String.valueOf(text)));
    }
    return values;
  }

  private static Optional<List<String>> texts(Map<String, Yaml> keys, String key) {
    return Optional.ofNullable(keys.get(key)).map(Yaml::texts);
  }

  private static Map<String, Object> plainMap(@org.jspecify.annotations.Nullable Yaml yaml) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (yaml != null) {
      yaml.entries().forEach((key, value) -> map.put(key, value.plain()));
    }
    return map;
  }

  private static Expected nothing() {
    return new Expected(
        Optional.empty(),
        Map.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
