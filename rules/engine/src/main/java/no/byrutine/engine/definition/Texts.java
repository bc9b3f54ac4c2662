package no.byrutine.engine.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Words;
import no.byrutine.out.Wording;

/**
 * A pack's words, in both languages and for each reader. A text may hold {@code {name}}, which
 * becomes the value of that name as the language writes it.
 */
public final class Texts implements Wording {

  /** Who the words are for. */
  public enum Reader {
    STAFF,
    RESIDENT
  }

  /** The words of the findings that the engine itself makes; every pack has them. */
  public static final List<String> OF_ENGINE =
      List.of("parameter.mangler", "parameter.mangler-paa-dag", "parameter.bekreftes");

  /** What stands for a value that a rule looked for and did not find. */
  private static final Words NOT_GIVEN = new Words("ikke oppgitt", "not given");

  static final Pattern PLACE = Pattern.compile("\\{([a-z0-9-]+)}");

  private final Map<String, Map<Reader, Words>> texts;

  private final Map<String, Words> names;

  /**
   * @param names what codes are called when no text under {@code ord} says it: the titles of
   *     parameters and of their choices
   */
  Texts(Map<String, Map<Reader, Words>> texts, Map<String, Words> names) {
    this.texts = new HashMap<>(texts);
    this.names = new HashMap<>(names);
  }

  /** The keys, in order. */
  public Set<String> keys() {
    return new TreeSet<>(texts.keySet());
  }

  /** The words as they stand in the pack; those for staff when there are none for the reader. */
  public Optional<Words> words(String key, Reader reader) {
    Map<Reader, Words> forReaders = texts.getOrDefault(key, Map.of());
    return Optional.ofNullable(forReaders.getOrDefault(reader, forReaders.get(Reader.STAFF)));
  }

  /** Whether there are words of their own for this reader. */
  public boolean has(String key, Reader reader) {
    return texts.getOrDefault(key, Map.of()).containsKey(reader);
  }

  /** The names that the text has a place for. */
  public List<String> places(String key) {
    return texts.getOrDefault(key, Map.of()).values().stream()
        .flatMap(words -> java.util.stream.Stream.of(words.nb(), words.en()))
        .flatMap(text -> PLACE.matcher(text).results().map(match -> match.group(1)))
        .distinct()
        .toList();
  }

  /**
   * The text with its values put in.
   *
   * @param language {@code nb} or {@code en}
   * @throws IllegalArgumentException when the pack has no such text
   */
  public String render(String key, Map<String, Scalar> values, String language, Reader reader) {
    Words words =
        words(key, reader)
            .orElseThrow(() -> new IllegalArgumentException("The pack has no text '" + key + "'."));
    Matcher place = PLACE.matcher(words.in(language));
    return place.replaceAll(
        match -> {
          Scalar value = values.get(match.group(1));
          return Matcher.quoteReplacement(
              value == null ? NOT_GIVEN.in(language) : write(value, language));
        });
  }

  /** The text in both languages. */
  public Words render(String key, Map<String, Scalar> values, Reader reader) {
    return new Words(render(key, values, "nb", reader), render(key, values, "en", reader));
  }

  @Override
  public Words words(String key, Map<String, Scalar> values) {
    return render(key, values, Reader.STAFF);
  }

  @Override
  public Optional<Words> residentWords(String key, Map<String, Scalar> values) {
    return has(key, Reader.RESIDENT)
        ? Optional.of(render(key, values, Reader.RESIDENT))
        : Optional.empty();
  }

  /** A value as the language writes it; a code by its name. */
  @Override
  public String write(Scalar value, String language) {
    if (value instanceof Scalar.Text code) {
      return words("ord." + code.value(), Reader.STAFF)
          .or(() -> Optional.ofNullable(names.get(code.value())))
          .map(words -> words.in(language))
          .orElse(code.value());
    }
    return Notation.of(language).write(value);
  }
}
