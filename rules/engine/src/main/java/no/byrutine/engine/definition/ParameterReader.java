package no.byrutine.engine.definition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Period;

/** Reads a pack's {@code parameters.yaml}, strictly: every basis must name a source. */
final class ParameterReader {

  private final Map<String, Source> sources;

  ParameterReader(Map<String, Source> sources) {
    this.sources = sources;
  }

  /** The parameters, by name. */
  Map<String, ParameterDefinition> parameters(Optional<Yaml> yaml) {
    Map<String, ParameterDefinition> parameters = new LinkedHashMap<>();
    yaml.map(Yaml::entries)
        .orElse(Map.of())
        .forEach((name, entry) -> parameters.put(name, parameter(name, entry)));
    return parameters;
  }

  private ParameterDefinition parameter(String name, Yaml entry) {
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
            .map(item -> cell(item, choices))
            .toList(),
        entry.line());
  }

  private ParameterDefinition.Cell cell(Yaml item, Map<String, Words> choices) {
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
        value.isPresent() ? SourceReader.certainty(item, keys) : Certainty.UNVERIFIED,
        Optional.ofNullable(keys.get("note")).map(Yaml::text).orElse(""));
  }

  private static void checkValue(Yaml value, Map<String, Words> choices) {
    if (choices.isEmpty()) {
      value.number();
    } else {
      value.oneOf(choices);
    }
  }
}
