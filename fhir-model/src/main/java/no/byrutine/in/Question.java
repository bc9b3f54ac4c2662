package no.byrutine.in;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Coding;

/**
 * How a person is asked for an input: {@code question} of an entry under {@code inputs} in {@code
 * pack.yaml}. The answer becomes an Observation of this code (observation-based extraction, as SDC
 * calls it), so that no rule knows whether it came in a form.
 *
 * @param code the code of the Observation
 * @param options the codes to choose from, each with its words, in order; none for other types
 */
public record Question(Coding code, Type type, Words text, Map<Coding, Words> options) {

  /** What kind of answer is asked for. */
  public enum Type {
    /** Yes or no. */
    BOOLEAN,
    /** One of the options. */
    CHOICE,
    /** A whole number, in the input's unit. */
    INTEGER,
    /** A number, in the input's unit. */
    DECIMAL,
    /** Words. */
    STRING
  }

  public Question {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
