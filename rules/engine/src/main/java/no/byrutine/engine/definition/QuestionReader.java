package no.byrutine.engine.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Coding;
import no.byrutine.in.Question;
import org.jspecify.annotations.Nullable;

/** Reads how a person is asked for an input. */
final class QuestionReader {

  private static final Map<String, Question.Type> TYPES =
      Map.of(
          "boolean", Question.Type.BOOLEAN,
          "choice", Question.Type.CHOICE,
          "integer", Question.Type.INTEGER,
          "decimal", Question.Type.DECIMAL,
          "string", Question.Type.STRING);

  private QuestionReader() {}

  /**
   * The question; what is wrong with it becomes a problem of the pack.
   *
   * @param wanted the input's concepts: the first is what the answer is, unless the question names
   *     another one
   */
  static Optional<Question> read(
      Yaml entry, List<String> wanted, Map<String, List<Coding>> concepts) {
    Map<String, Yaml> keys = entry.only("type", "text", "concept", "options");
    Optional<Question.Type> type = entry.required(keys, "type").flatMap(it -> it.oneOf(TYPES));
    Words text = entry.required(keys, "text").map(Yaml::words).orElse(new Words("", ""));
    String concept =
        Optional.ofNullable(keys.get("concept"))
            .map(Yaml::text)
            .orElse(wanted.isEmpty() ? "" : wanted.get(0));
    Optional<Coding> code = code(entry, concept, concepts);
    Map<Coding, Words> options = options(keys.get("options"), concepts);
    if (type.isEmpty() || code.isEmpty()) {
      return Optional.empty();
    }
    if ((type.get() == Question.Type.CHOICE) == options.isEmpty()) {
      entry.problem("A question has options when its type is 'choice', and only then.", "");
    }
    return Optional.of(new Question(code.get(), type.get(), text, options));
  }

  private static Map<Coding, Words> options(
      @Nullable Yaml list, Map<String, List<Coding>> concepts) {
    Map<Coding, Words> options = new LinkedHashMap<>();
    if (list != null) {
      list.entries()
          .forEach(
              (concept, words) ->
                  code(list, concept, concepts).ifPresent(it -> options.put(it, words.words())));
    }
    return options;
  }

  /** The one code of a concept: an answer cannot be a family of codes. */
  private static Optional<Coding> code(
      Yaml entry, String concept, Map<String, List<Coding>> concepts) {
    List<Coding> codes = concepts.getOrDefault(concept, List.of());
    if (codes.size() == 1
        && !codes.get(0).code().endsWith("*")
        && !codes.get(0).code().contains("..")) {
      return Optional.of(codes.get(0));
    }
    entry.problem(
        "A question's concept stands for one code; '" + concept + "' does not.",
        "Name a concept with one code under 'concept'." + Nearest.hint(concept, concepts.keySet()));
    return Optional.empty();
  }
}
