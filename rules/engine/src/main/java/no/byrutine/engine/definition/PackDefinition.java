package no.byrutine.engine.definition;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;
import no.byrutine.in.Inputs;

/**
 * What a pack's YAML files say.
 *
 * @param owner the unit that answers for the routine
 * @param status {@code draft}, {@code active} or {@code retired}
 * @param values what the pack computes: a value's name, and its title
 * @param derivation the class name of the arithmetic that comes before the rules
 * @param parameters by name, in order
 * @param letter how a decision is told the person it is about
 * @param example a made-up case, as the body of a request
 */
public record PackDefinition(
    PackRef ref,
    Words title,
    String owner,
    String status,
    Map<String, Source> sources,
    Inputs inputs,
    Map<String, Words> values,
    List<OutcomeDefinition> outcomes,
    Optional<String> derivation,
    Map<String, ParameterDefinition> parameters,
    Texts texts,
    Optional<LetterDefinition> letter,
    Optional<String> example) {

  public PackDefinition {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** The parameter of this name. */
  public Optional<ParameterDefinition> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
