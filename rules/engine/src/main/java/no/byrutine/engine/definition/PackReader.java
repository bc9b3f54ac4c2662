package no.byrutine.engine.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Coding;
import no.byrutine.in.Concepts;
import no.byrutine.in.Input;
import no.byrutine.in.Inputs;
import no.byrutine.out.InvoiceShape;

/**
 * Reads what a pack's YAML files say, strictly: an unknown key, an unknown code or a reference to
 * something that does not exist is a fault with file and line.
 */
public final class PackReader {

  private static final Map<String, Effect> EFFECTS = Yaml.codes(Effect.values(), Effect::code);

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
            "subjects",
            "sources",
            "inputs",
            "values",
            "outcomes",
            "derivation",
            "sections",
            "hooks",
            "suggestions",
            "overrideReasons");
    Map<String, Source> sources = SourceReader.sources(root.required(pack, "sources"));
    Map<String, ParameterDefinition> parameters =
        new ParameterReader(sources).parameters(file("parameters.yaml"));
    Map<String, Words> values = values(pack);
    List<Input> inputs = inputs(root.required(pack, "inputs"), concepts);
    ActionReader actions = new ActionReader(pack);
    Map<String, SectionDefinition> sections =
        actions.sections(
            inputs.stream().map(Input::name).collect(Collectors.toCollection(TreeSet::new)));
    Texts texts =
        new TextReader(problems)
            .texts(file(TextReader.BOKMAAL), file(TextReader.ENGLISH), parameters.values());
    return Optional.of(
        new PackDefinition(
            new PackRef(
                root.requiredText(pack, "id"), root.requiredText(pack, "version"), files.digest()),
            root.required(pack, "title").map(Yaml::words).orElse(new Words("", "")),
            root.requiredText(pack, "owner"),
            status(root, pack),
            ActionReader.subjects(pack).orElse(Subjects.ONE),
            sources,
            new Inputs(inputs, new Concepts(concepts)),
            values,
            outcomes(root.required(pack, "outcomes")),
            derivations(pack, sections),
            parameters,
            texts,
            sections,
            actions.hooks(
                sections.keySet(),
                inputs.stream()
                    .map(Input::resource)
                    .collect(Collectors.toCollection(TreeSet::new))),
            actions.suggestions(),
            actions.overrideReasons(sources),
            letter(texts, values, parameters),
            invoice(texts, values),
            files.example()));
  }

  /** Of the whole pack: its own, and those of its sections, each once. */
  private static List<String> derivations(
      Map<String, Yaml> pack, Map<String, SectionDefinition> sections) {
    return Stream.concat(
            Optional.ofNullable(pack.get("derivation")).map(Yaml::text).stream(),
            sections.values().stream().flatMap(section -> section.derivations().stream()))
        .distinct()
        .toList();
  }

  private Optional<LetterDefinition> letter(
      Texts texts, Map<String, Words> values, Map<String, ParameterDefinition> parameters) {
    String text = files.text(LetterReader.FILE);
    return text.isEmpty()
        ? Optional.empty()
        : Yaml.read(LetterReader.FILE, text, problems)
            .map(yaml -> new LetterReader(texts, values, parameters).read(yaml));
  }

  private Optional<InvoiceShape> invoice(Texts texts, Map<String, Words> values) {
    String text = files.text(InvoiceReader.FILE);
    return text.isEmpty()
        ? Optional.empty()
        : Yaml.read(InvoiceReader.FILE, text, problems)
            .map(yaml -> new InvoiceReader(texts, values).read(yaml));
  }

  private static String status(Yaml root, Map<String, Yaml> pack) {
    Map<String, String> known = Map.of("draft", "draft", "active", "active", "retired", "retired");
    return root.required(pack, "status").flatMap(yaml -> yaml.oneOf(known)).orElse("");
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
        entry.only(
            "resource", "concepts", "mustSupport", "unit", "minimum", "bounds", "why", "question");
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
        Optional.ofNullable(keys.get("bounds")).map(Yaml::flag).orElse(false),
        entry.required(keys, "why").map(Yaml::words).orElse(new Words("", "")),
        Optional.ofNullable(keys.get("question"))
            .flatMap(question -> QuestionReader.read(question, wanted, concepts)));
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
      Map<String, Yaml> keys =
          item.only("code", "display", "effect", "provisional", "values", "unless");
      outcomes.add(
          new OutcomeDefinition(
              new Outcome(
                  item.requiredText(keys, "code"),
                  item.required(keys, "display").map(Yaml::words).orElse(new Words("", ""))),
              Optional.ofNullable(keys.get("effect")).flatMap(effect -> effect.oneOf(EFFECTS)),
              Optional.ofNullable(keys.get("provisional")).map(Yaml::flag).orElse(false),
              Optional.ofNullable(keys.get("values")).map(Yaml::texts).orElse(List.of()),
              Optional.ofNullable(keys.get("unless")).map(Yaml::texts).orElse(List.of())));
    }
    if (outcomes.stream().noneMatch(OutcomeDefinition::always)) {
      yaml.ifPresent(
          list ->
              list.problem(
                  "No outcome holds when nothing else does.",
                  "End the list with an outcome that has no 'effect', 'provisional', 'values' or 'unless'."));
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

  private Optional<Yaml> file(String name) {
    String text = files.text(name);
    if (text.isEmpty()) {
      problems.add(new PackProblem(name, 0, 0, "The pack has no such file.", "Add it."));
      return Optional.empty();
    }
    return Yaml.read(name, text, problems);
  }
}
