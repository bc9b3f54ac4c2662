package no.byrutine.engine.scenario;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.engine.Context;
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
    List<Scenario> scenarios = new ArrayList<>();
    for (Yaml item : yaml.get().required(keys, "cases").map(Yaml::items).orElse(List.of())) {
      scenarios.add(scenario(item, keys, common));
    }
    return scenarios;
  }

  private Scenario scenario(Yaml item, Map<String, Yaml> file, Map<String, Yaml> common) {
    Map<String, Yaml> keys =
        item.only("name", "section", "on", "at", "known", "policy", "given", "expect");
    Optional<OffsetDateTime> at =
        Optional.ofNullable(keys.getOrDefault("at", file.get("at")))
            .filter(moment -> !keys.containsKey("on"))
            .map(Yaml::moment);
    Yaml on = keys.getOrDefault("on", file.get("on"));
    if (on == null && at.isEmpty()) {
      item.problem("The case has no day.", "Add 'on' or 'at', here or for the whole file.");
    }
    Yaml known = keys.getOrDefault("known", file.get("known"));
    Map<String, Object> policy = new LinkedHashMap<>(plainMap(common.get("policy")));
    policy.putAll(plainMap(keys.get("policy")));
    policy.values().removeIf("ingen-verdi"::equals);
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
        policy,
        given,
        item.required(keys, "expect").map(ScenarioReader::expected).orElse(nothing()));
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
