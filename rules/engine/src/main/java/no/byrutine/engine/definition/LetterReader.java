package no.byrutine.engine.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Words;

/** Reads a pack's {@code brev.yaml}, strictly: every text, value and parameter must exist. */
final class LetterReader {

  static final String FILE = "brev.yaml";

  private final Texts texts;
  private final Map<String, Words> values;
  private final Map<String, ParameterDefinition> parameters;

  LetterReader(
      Texts texts, Map<String, Words> values, Map<String, ParameterDefinition> parameters) {
    this.texts = texts;
    this.values = values;
    this.parameters = parameters;
  }

  LetterDefinition read(Yaml root) {
    Map<String, Yaml> keys = root.only("outcomes", "title", "sections");
    List<LetterDefinition.Section> sections = new ArrayList<>();
    root.required(keys, "sections")
        .map(Yaml::items)
        .orElse(List.of())
        .forEach(item -> sections.add(section(item)));
    return new LetterDefinition(
        root.required(keys, "outcomes").map(Yaml::texts).orElse(List.of()),
        root.required(keys, "title").map(this::text).orElse(""),
        List.copyOf(sections));
  }

  private LetterDefinition.Section section(Yaml item) {
    Map<String, Yaml> keys =
        item.only("heading", "paragraphs", "values", "parameters", "reasons", "sources");
    return new LetterDefinition.Section(
        item.required(keys, "heading").map(this::text).orElse(""),
        items(keys, "paragraphs").stream().map(this::paragraph).toList(),
        items(keys, "values").stream().map(this::value).toList(),
        items(keys, "parameters").stream()
            .map(name -> known(name, "parameter", parameters.keySet()))
            .toList(),
        flag(keys, "reasons"),
        flag(keys, "sources"));
  }

  private LetterDefinition.Paragraph paragraph(Yaml item) {
    if (!item.isMap()) {
      return new LetterDefinition.Paragraph(text(item), List.of(), Optional.empty());
    }
    Map<String, Yaml> keys = item.only("text", "when", "each");
    Optional<String> each = Optional.ofNullable(keys.get("each")).map(this::value);
    return new LetterDefinition.Paragraph(
        item.required(keys, "text")
            .map(text -> each.isPresent() ? known(text) : text(text))
            .orElse(""),
        items(keys, "when").stream().map(this::value).toList(),
        each);
  }

  private String text(Yaml item) {
    String key = known(item);
    for (String place : texts.places(key)) {
      if (!values.containsKey(place)) {
        item.problem(
            "The text '" + key + "' has the place {" + place + "}, and that is no value.",
            "Name one of the pack's values." + Nearest.hint(place, values.keySet()));
      }
    }
    return key;
  }

  private String known(Yaml text) {
    return known(text, "text", texts.keys());
  }

  private String value(Yaml item) {
    return known(item, "value", values.keySet());
  }

  private static String known(Yaml item, String what, Collection<String> known) {
    String name = item.text();
    if (!known.contains(name)) {
      item.problem(
          "There is no " + what + " '" + name + "'." + Nearest.hint(name, known),
          "Add it to the pack, or correct the name.");
    }
    return name;
  }

  private static List<Yaml> items(Map<String, Yaml> keys, String key) {
    return Optional.ofNullable(keys.get(key)).map(Yaml::items).orElse(List.of());
  }

  private static boolean flag(Map<String, Yaml> keys, String key) {
    return Optional.ofNullable(keys.get(key)).map(Yaml::flag).orElse(false);
  }
}
