package no.byrutine.engine.definition;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.byrutine.decision.Words;

/** Reads a pack's words, strictly: what is said in one language is said in the other. */
final class TextReader {

  static final String BOKMAAL = "texts.nb.yaml";
  static final String ENGLISH = "texts.en.yaml";

  private final List<PackProblem> problems;

  /**
   * @param problems where the faults go
   */
  TextReader(List<PackProblem> problems) {
    this.problems = problems;
  }

  /** The words of both files, with the titles of the parameters for the names of codes. */
  Texts texts(
      Optional<Yaml> bokmaal, Optional<Yaml> english, Collection<ParameterDefinition> parameters) {
    Map<String, Map<Texts.Reader, String>> nb = texts(bokmaal);
    Map<String, Map<Texts.Reader, String>> en = texts(english);
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
      missingIn(ENGLISH, nb, en);
      missingIn(BOKMAAL, en, nb);
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

  private static Map<String, Map<Texts.Reader, String>> texts(Optional<Yaml> yaml) {
    Map<String, Map<Texts.Reader, String>> texts = new LinkedHashMap<>();
    yaml.map(Yaml::entries)
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

  private static Map<String, Words> names(Collection<ParameterDefinition> parameters) {
    Map<String, Words> names = new LinkedHashMap<>();
    parameters.forEach(parameter -> names.putAll(parameter.choices()));
    parameters.forEach(parameter -> names.put(parameter.name(), parameter.title()));
    return names;
  }
}
