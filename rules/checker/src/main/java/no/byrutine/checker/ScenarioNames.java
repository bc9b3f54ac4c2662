package no.byrutine.checker;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.engine.definition.Texts;
import no.byrutine.engine.definition.Yaml;
import no.byrutine.engine.scenario.ScenarioReader;

/** Names in the scenarios of things that the pack does not have: such a test tests nothing. */
final class ScenarioNames implements Check {

  private static final String FIXTURES = "scenarios/fixtures/";

  @Override
  public void check(CheckedPack pack, Remarks remarks) {
    try {
      ScenarioReader.read(pack.scenarios());
    } catch (PackException e) {
      remarks.errors("schema", e.problems());
      return;
    }
    Map<String, Yaml> titles = new HashMap<>();
    Set<String> used = new TreeSet<>();
    for (String file : pack.scenarios().keySet()) {
      if (file.startsWith(FIXTURES)) {
        fixtures(pack.yaml(file), used);
      } else {
        pack.yaml(file).ifPresent(yaml -> file(pack, yaml, titles, used, remarks));
      }
    }
    for (String file : pack.scenarios().keySet()) {
      String name = file.replace(FIXTURES, "").replace(".yaml", "");
      if (file.startsWith(FIXTURES) && !used.contains(name)) {
        remarks.warning(
            "fixture-unused",
            Place.of(file),
            "No scenario uses this fixture.",
            "Use it, or remove it.");
      }
    }
  }

  /** The names of all cases, and of the files that they stand in. */
  static Set<String> titles(CheckedPack pack) {
    Set<String> titles = new TreeSet<>();
    for (String file : pack.scenarios().keySet()) {
      if (!file.startsWith(FIXTURES)) {
        titles.add(file.substring(file.lastIndexOf('/') + 1));
        pack.yaml(file)
            .map(yaml -> items(yaml, "cases"))
            .orElse(List.of())
            .forEach(item -> entry(item, "name").ifPresent(name -> titles.add(name.text())));
      }
    }
    return titles;
  }

  private static Optional<Yaml> entry(Yaml map, String key) {
    return map.isMap() ? Optional.ofNullable(map.entries().get(key)) : Optional.empty();
  }

  private static List<Yaml> items(Yaml map, String key) {
    return entry(map, key).map(Yaml::items).orElse(List.of());
  }

  private static void fixtures(Optional<Yaml> given, Set<String> used) {
    for (Yaml item : given.map(Yaml::items).orElse(List.of())) {
      entry(item, "use").ifPresent(name -> used.add(name.text()));
    }
  }

  private static void file(
      CheckedPack pack, Yaml yaml, Map<String, Yaml> titles, Set<String> used, Remarks remarks) {
    String id = pack.definition().ref().id();
    entry(yaml, "pack")
        .filter(name -> !name.text().equals(id))
        .ifPresent(
            name ->
                remarks.error(
                    "scenario-pack",
                    CheckedPack.place(name),
                    "The scenarios are of the pack '"
                        + name.text()
                        + "', and this is '"
                        + id
                        + "'.",
                    "Write pack: " + id + "."));
    entry(yaml, "common")
        .ifPresent(
            common -> {
              fixtures(entry(common, "given"), used);
              entry(common, "policy").ifPresent(policy -> policy(pack, policy, remarks));
            });
    for (Yaml item : items(yaml, "cases")) {
      entry(item, "name").ifPresent(name -> title(name, titles, remarks));
      entry(item, "policy").ifPresent(policy -> policy(pack, policy, remarks));
      fixtures(entry(item, "given"), used);
      entry(item, "expect").ifPresent(expect -> expected(pack, expect, remarks));
    }
  }

  private static void title(Yaml name, Map<String, Yaml> titles, Remarks remarks) {
    Yaml first = titles.putIfAbsent(name.text(), name);
    if (first != null) {
      remarks.error(
          "scenario-name-unique",
          CheckedPack.place(name),
          "The case at " + first.file() + ":" + first.line() + " has the same name.",
          "Say in the name what sets this case apart.");
    }
  }

  private static void policy(CheckedPack pack, Yaml policy, Remarks remarks) {
    Set<String> names = new TreeSet<>();
    pack.definition().parameters().values().forEach(parameter -> names.add(parameter.name()));
    policy
        .entries()
        .forEach(
            (name, setting) -> {
              Optional<ParameterDefinition> parameter = pack.definition().parameter(name);
              if (parameter.isEmpty()) {
                unknown("scenario-policy-unknown", setting, "parameter", name, names, remarks);
                return;
              }
              Yaml value = entry(setting, "value").orElse(setting);
              Set<String> choices = parameter.get().choices().keySet();
              if (!choices.isEmpty()
                  && !value.isMap()
                  && !value.text().equals("ingen-verdi")
                  && !choices.contains(value.text())) {
                remarks.error(
                    "scenario-choice-unknown",
                    CheckedPack.place(value),
                    "'" + value.text() + "' is not one of the choices of '" + name + "'.",
                    Nearest.hint(value.text(), choices)
                        + " Known: "
                        + String.join(", ", choices)
                        + ".");
              }
            });
  }

  private static void expected(CheckedPack pack, Yaml expect, Remarks remarks) {
    PackDefinition definition = pack.definition();
    Set<String> outcomes = new TreeSet<>();
    definition.outcomes().forEach(outcome -> outcomes.add(outcome.outcome().code()));
    Set<String> inputs = new TreeSet<>();
    definition.inputs().all().forEach(input -> inputs.add(input.name()));
    Set<String> values = definition.values().keySet();
    entry(expect, "outcome").ifPresent(at -> known("outcome", at, outcomes, remarks));
    entry(expect, "values")
        .map(Yaml::entries)
        .orElse(Map.of())
        .forEach(
            (name, at) -> {
              if (!values.contains(name)) {
                unknown("scenario-value-unknown", at, "value", name, values, remarks);
              }
            });
    items(expect, "absent").forEach(at -> known("value", at, values, remarks));
    items(expect, "missing").forEach(at -> known("input", at, inputs, remarks));
    for (String key : List.of("findings", "findingsInclude", "findingsExclude")) {
      items(expect, key).forEach(at -> known("finding", at, findings(pack), remarks));
    }
    for (String key : List.of("effects", "evidence")) {
      byFinding(pack, entry(expect, key).map(Yaml::entries).orElse(Map.of()), remarks);
    }
  }

  private static void byFinding(CheckedPack pack, Map<String, Yaml> entries, Remarks remarks) {
    entries.forEach(
        (rule, at) -> {
          if (!findings(pack).contains(rule)) {
            unknown("scenario-finding-unknown", at, "finding", rule, findings(pack), remarks);
          }
        });
  }

  /** The ids of the rules that insert findings, and of the engine's own findings. */
  private static Set<String> findings(CheckedPack pack) {
    Set<String> findings = new TreeSet<>();
    Texts.OF_ENGINE.forEach(own -> findings.add(pack.definition().ref().id() + "." + own));
    for (RuleText rule : pack.rules()) {
      boolean finds = rule.bareConsequence().text().contains("finding");
      if (finds || rule.annotation("effect").isPresent()) {
        rule.annotation("id").ifPresent(id -> findings.add(id.value()));
      }
    }
    return findings;
  }

  private static void known(String word, Yaml at, Collection<String> known, Remarks remarks) {
    if (!known.contains(at.text())) {
      unknown("scenario-" + word + "-unknown", at, word, at.text(), known, remarks);
    }
  }

  private static void unknown(
      String check, Yaml at, String word, String name, Collection<String> known, Remarks remarks) {
    String hint = Nearest.hint(name, known);
    remarks.error(
        check,
        CheckedPack.place(at),
        "The pack has no " + word + " '" + name + "'.",
        hint.isEmpty() ? "Correct the name, or add it to the pack." : hint);
  }
}
