package no.byrutine.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Layer;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Period;
import no.byrutine.in.Concepts;
import no.byrutine.in.Input;
import no.byrutine.in.Inputs;

/**
 * Reads what a pack's YAML files say, strictly: an unknown key, an unknown code or a reference to
 * something that does not exist is a fault with file and line.
 */
public final class PackReader {

  private static final Map<String, Layer> LAYERS = codes(Layer.values(), Layer::name);
  private static final Map<String, Certainty> CERTAINTIES =
      codes(Certainty.values(), Certainty::code);
  private static final Map<String, Effect> EFFECTS = codes(Effect.values(), Effect::code);

  private final PackFiles files;
  private final List<PackProblem> problems = new ArrayList<>();

  private PackReader(PackFiles files) {
    this.files = files;
  }

  /**
   * The pack's definition.
   *
   * @throws PackException with every fault that was found
   */
  public static PackDefinition read(PackFiles files) {
    List<PackProblem> problems = new ArrayList<>();
    Optional<PackDefinition> definition = read(files, problems);
    if (!problems.isEmpty() || definition.isEmpty()) {
      throw new PackException(problems);
    }
    return definition.get();
  }

  /**
   * As much of the pack's definition as can be read; empty when there is no pack.yaml. For those
   * who go on after a fault.
   *
   * @param problems where the faults go
   */
  public static Optional<PackDefinition> read(PackFiles files, List<PackProblem> problems) {
    PackReader reader = new PackReader(files);
    Optional<PackDefinition> definition = reader.definition();
    reader.problems.sort(
        Comparator.comparing(PackProblem::file)
            .thenComparingInt(PackProblem::line)
            .thenComparingInt(PackProblem::column));
    problems.addAll(reader.problems);
    return definition;
  }

  private Optional<PackDefinition> definition() {
    Map<String, List<Coding>> concepts = concepts();
    Optional<Yaml> yaml = file("pack.yaml");
    if (yaml.isEmpty()) {
      return Optional.empty();
    }
    Yaml root = yaml.get();
    Map<String, Yaml> pack =
        root.only(
            "id",
            "version",
            "title",
            "owner",
            "status",
            "sources",
            "inputs",
            "values",
            "outcomes",
            "hooks",
            "derivation");
    Map<String, Source> sources = sources(root.required(pack, "sources"));
    Map<String, ParameterDefinition> parameters = parameters(sources);
    Map<String, Words> values = values(pack);
    Texts texts = texts(parameters);
    return Optional.of(
        new PackDefinition(
            new PackRef(
                root.requiredText(pack, "id"), root.requiredText(pack, "version"), files.digest()),
            root.required(pack, "title").map(Yaml::words).orElse(new Words("", "")),
            root.requiredText(pack, "owner"),
            status(root, pack),
            sources,
            new Inputs(inputs(root.required(pack, "inputs"), concepts), new Concepts(concepts)),
            values,
            outcomes(root.required(pack, "outcomes")),
            Optional.ofNullable(pack.get("derivation")).map(Yaml::text),
            new Parameters(parameters),
            texts,
            letter(texts, values, parameters),
            files.example()));
  }

  private Optional<LetterDefinition> letter(
      Texts texts, Map<String, Words> values, Map<String, ParameterDefinition> parameters) {
    String text = files.text(LetterReader.FILE);
    return text.isEmpty()
        ? Optional.empty()
        : Yaml.read(LetterReader.FILE, text, problems)
            .map(yaml -> new LetterReader(texts, values, parameters).read(yaml));
  }

  private static String status(Yaml root, Map<String, Yaml> pack) {
    Map<String, String> known = Map.of("draft", "draft", "active", "active", "retired", "retired");
    return root.required(pack, "status").flatMap(yaml -> yaml.oneOf(known)).orElse("");
  }

  private Map<String, Source> sources(Optional<Yaml> yaml) {
    Map<String, Source> sources = new LinkedHashMap<>();
    yaml.map(Yaml::entries)
        .orElse(Map.of())
        .forEach(
            (key, entry) -> {
              Map<String, Yaml> source =
                  entry.only("title", "layer", "certainty", "url", "checkedOn", "note");
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
                      entry.requiredText(source, "url"),
                      entry.required(source, "checkedOn").map(Yaml::date).orElse(LocalDate.EPOCH)));
            });
    return sources;
  }

  private static Certainty certainty(Yaml entry, Map<String, Yaml> keys) {
    return entry
        .required(keys, "certainty")
        .flatMap(yaml -> yaml.oneOf(CERTAINTIES))
        .orElse(Certainty.UNVERIFIED);
  }

  private List<Input> inputs(Optional<Yaml> yaml, Map<String, List<Coding>> concepts) {
    List<Input> inputs = new ArrayList<>();
    yaml.map(Yaml::entries)
        .orElse(Map.of())
        .forEach((name, entry) -> inputs.add(input(name, entry, concepts)));
    return inputs;
  }

  private static Input input(String name, Yaml entry, Map<String, List<Coding>> concepts) {
    Map<String, Yaml> keys =
        entry.only("resource", "concepts", "mustSupport", "unit", "minimum", "why");
    List<String> wanted =
        Optional.ofNullable(keys.get("concepts")).map(Yaml::texts).orElse(List.of());
    for (String concept : wanted) {
      if (!concepts.containsKey(concept)) {
        entry.problem(
            "The concept '"
                + concept
                + "' is not in concepts.yaml."
                + Nearest.hint(concept, concepts.keySet()),
            "");
      }
    }
    return new Input(
        name,
        entry.requiredText(keys, "resource"),
        wanted,
        Optional.ofNullable(keys.get("mustSupport")).map(Yaml::texts).orElse(List.of()),
        Optional.ofNullable(keys.get("unit")).map(Yaml::text),
        Optional.ofNullable(keys.get("minimum")).map(Yaml::number),
        entry.required(keys, "why").map(Yaml::words).orElse(new Words("", "")));
  }

  private static Map<String, Words> values(Map<String, Yaml> pack) {
    Map<String, Words> values = new LinkedHashMap<>();
    Optional.ofNullable(pack.get("values"))
        .map(Yaml::entries)
        .orElse(Map.of())
        .forEach((name, entry) -> values.put(name, entry.words()));
    return values;
  }

  private static List<OutcomeDefinition> outcomes(Optional<Yaml> yaml) {
    List<OutcomeDefinition> outcomes = new ArrayList<>();
    for (Yaml item : yaml.map(Yaml::items).orElse(List.of())) {
      Map<String, Yaml> keys = item.only("code", "display", "effect", "provisional", "values");
      outcomes.add(
          new OutcomeDefinition(
              new Outcome(
                  item.requiredText(keys, "code"),
                  item.required(keys, "display").map(Yaml::words).orElse(new Words("", ""))),
              Optional.ofNullable(keys.get("effect")).flatMap(effect -> effect.oneOf(EFFECTS)),
              Optional.ofNullable(keys.get("provisional")).map(Yaml::flag).orElse(false),
              Optional.ofNullable(keys.get("values")).map(Yaml::texts).orElse(List.of())));
    }
    if (outcomes.stream().noneMatch(OutcomeDefinition::always)) {
      yaml.ifPresent(
          list ->
              list.problem(
                  "No outcome holds when nothing else does.",
                  "End the list with an outcome that has no 'effect', 'provisional' or 'values'."));
    }
    return outcomes;
  }

  private Map<String, List<Coding>> concepts() {
    Map<String, List<Coding>> concepts = new LinkedHashMap<>();
    file("concepts.yaml")
        .map(Yaml::entries)
        .orElse(Map.of())
        .forEach(
            (key, entry) ->
                concepts.put(key, entry.items().stream().map(PackReader::coding).toList()));
    return concepts;
  }

  private static Coding coding(Yaml item) {
    String text = item.text();
    int bar = text.indexOf('|');
    if (bar < 1 || bar == text.length() - 1) {
      item.problem(
          "'" + text + "' is not a code.",
          "Write it as system|code, for example http://loinc.org|96761-2.");
      return new Coding("", text);
    }
    return new Coding(text.substring(0, bar), text.substring(bar + 1));
  }

  private Map<String, ParameterDefinition> parameters(Map<String, Source> sources) {
    Map<String, ParameterDefinition> parameters = new LinkedHashMap<>();
    file("parameters.yaml")
        .map(Yaml::entries)
        .orElse(Map.of())
        .forEach((name, entry) -> parameters.put(name, parameter(name, entry, sources)));
    return parameters;
  }

  private static ParameterDefinition parameter(
      String name, Yaml entry, Map<String, Source> sources) {
    Map<String, Yaml> keys =
        entry.only(
            "title", "unit", "local", "choices", "checkedOn", "reviewBy", "values", "readings");
    Map<String, Words> choices = new LinkedHashMap<>();
    Optional.ofNullable(keys.get("choices"))
        .map(Yaml::entries)
        .orElse(Map.of())
        .forEach((code, words) -> choices.put(code, words.words()));
    boolean local = Optional.ofNullable(keys.get("local")).map(Yaml::flag).orElse(false);
    Optional<Yaml> values =
        local ? Optional.ofNullable(keys.get("values")) : entry.required(keys, "values");
    if (choices.isEmpty()) {
      entry.required(keys, "unit");
    }
    return new ParameterDefinition(
        name,
        entry.required(keys, "title").map(Yaml::words).orElse(new Words("", "")),
        Optional.ofNullable(keys.get("unit")).map(Yaml::text).orElse(""),
        local,
        choices,
        Optional.ofNullable(keys.get("checkedOn")).map(Yaml::date),
        Optional.ofNullable(keys.get("reviewBy")).map(Yaml::date),
        values.map(Yaml::items).orElse(List.of()).stream()
            .map(item -> cell(item, choices, sources))
            .toList(),
        entry.line());
  }

  private static ParameterDefinition.Cell cell(
      Yaml item, Map<String, Words> choices, Map<String, Source> sources) {
    Map<String, Yaml> keys =
        item.only("from", "to", "published", "value", "basis", "certainty", "note");
    LocalDate from = item.required(keys, "from").map(Yaml::date).orElse(LocalDate.EPOCH);
    LocalDate to = Optional.ofNullable(keys.get("to")).map(Yaml::date).orElse(Period.OPEN_END);
    if (to.isBefore(from)) {
      item.problem("The value ends before it starts.", "Correct 'from' or 'to'.");
      to = from;
    }
    Optional<Yaml> value = Optional.ofNullable(keys.get("value")).filter(yaml -> !yaml.isNull());
    value.ifPresent(yaml -> checkValue(yaml, choices));
    String basis = value.isPresent() ? item.requiredText(keys, "basis") : "";
    if (value.isPresent() && Source.parse(basis, sources).isEmpty()) {
      item.problem(
          "The basis '"
              + basis
              + "' names a source that pack.yaml does not have."
              + Nearest.hint(basis.split(" ", -1)[0], sources.keySet()),
          "Write a source's key and a place in it.");
    }
    return new ParameterDefinition.Cell(
        new Period(from, to),
        Optional.ofNullable(keys.get("published")).map(Yaml::date).orElse(from),
        value.map(Yaml::text),
        basis,
        value.isPresent() ? certainty(item, keys) : Certainty.UNVERIFIED,
        Optional.ofNullable(keys.get("note")).map(Yaml::text).orElse(""));
  }

  private static void checkValue(Yaml value, Map<String, Words> choices) {
    if (choices.isEmpty()) {
      value.number();
    } else {
      value.oneOf(choices);
    }
  }

  private static Map<String, Words> names(Map<String, ParameterDefinition> parameters) {
    Map<String, Words> names = new LinkedHashMap<>();
    parameters.values().forEach(parameter -> names.putAll(parameter.choices()));
    parameters.values().forEach(parameter -> names.put(parameter.name(), parameter.title()));
    return names;
  }

  private Texts texts(Map<String, ParameterDefinition> parameters) {
    Map<String, Map<Texts.Reader, String>> nb = texts("texts.nb.yaml");
    Map<String, Map<Texts.Reader, String>> en = texts("texts.en.yaml");
    Map<String, Map<Texts.Reader, Words>> texts = new TreeMap<>();
    nb.forEach(
        (key, readers) -> {
          Map<Texts.Reader, Words> both = new EnumMap<>(Texts.Reader.class);
          readers.forEach(
              (reader, text) ->
                  both.put(
                      reader,
                      new Words(text, en.getOrDefault(key, Map.of()).getOrDefault(reader, ""))));
          texts.put(key, both);
        });
    if (!nb.isEmpty() && !en.isEmpty()) {
      missingIn("texts.en.yaml", nb, en);
      missingIn("texts.nb.yaml", en, nb);
    }
    return new Texts(texts, names(parameters));
  }

  private void missingIn(
      String file,
      Map<String, Map<Texts.Reader, String>> there,
      Map<String, Map<Texts.Reader, String>> here) {
    there.forEach(
        (key, readers) -> {
          if (!here.getOrDefault(key, Map.of()).keySet().containsAll(readers.keySet())) {
            problems.add(
                new PackProblem(
                    file,
                    0,
                    0,
                    "The text '" + key + "' is missing here.",
                    "Add it, or remove it from the other language."));
          }
        });
  }

  private Map<String, Map<Texts.Reader, String>> texts(String name) {
    Map<String, Map<Texts.Reader, String>> texts = new LinkedHashMap<>();
    file(name)
        .map(Yaml::entries)
        .orElse(Map.of())
        .forEach(
            (key, entry) -> {
              Map<Texts.Reader, String> readers = new EnumMap<>(Texts.Reader.class);
              if (entry.isMap()) {
                Map<String, Yaml> keys = entry.only("staff", "resident");
                readers.put(Texts.Reader.STAFF, entry.requiredText(keys, "staff"));
                Optional.ofNullable(keys.get("resident"))
                    .ifPresent(text -> readers.put(Texts.Reader.RESIDENT, text.text()));
              } else {
                readers.put(Texts.Reader.STAFF, entry.text());
              }
              texts.put(key, readers);
            });
    return texts;
  }

  private Optional<Yaml> file(String name) {
    String text = files.text(name);
    if (text.isEmpty()) {
      problems.add(new PackProblem(name, 0, 0, "The pack has no such file.", "Add it."));
      return Optional.empty();
    }
    return Yaml.read(name, text, problems);
  }

  private static <E> Map<String, E> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values)
        .collect(Collectors.toMap(code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }
}
