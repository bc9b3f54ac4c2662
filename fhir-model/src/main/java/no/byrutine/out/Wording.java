package no.byrutine.out;

import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Words;

/**
 * The words of a pack, as a writer needs them: a decision holds keys and values, and these become
 * sentences only when somebody is to read them.
 */
public interface Wording {

  /**
   * The text for staff, in both languages, with its values put in.
   *
   * @throws IllegalArgumentException when the pack has no such text
   */
  Words words(String key, Map<String, Scalar> values);

  /** The text that the resident is to read, when the pack has one of its own. */
  Optional<Words> residentWords(String key, Map<String, Scalar> values);

  /**
   * A value as people write it, for example {@code 272 396 kroner}.
   *
   * @param language {@code nb} or {@code en}
   */
  String write(Scalar value, String language);
}
