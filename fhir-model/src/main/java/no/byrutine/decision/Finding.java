package no.byrutine.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one rule says of this case.
 *
 * @param rule the rule's id, {@code pack.heading.rule}
 * @param title the rule as a sentence
 * @param effect what it does, after the cap that its weakest ground sets
 * @param cappedFrom the stronger effect that the rule asked for, when a weak ground capped it
 * @param text the key of the words in the pack's texts
 * @param because the values that the rule looked at, by name, in the rule's order
 * @param evidence the resources that it rests on, for example {@code Observation/17}
 * @param certainty the weakest of its grounds and of the numbers it used
 * @param suggestions what can be done about it, as FHIR resources to create
 * @param overrideReasons what a finding that blocks must still yield to, and what that demands
 */
public record Finding(
    String rule,
    String title,
    Severity severity,
    Effect effect,
    Optional<Effect> cappedFrom,
    Kind kind,
    String text,
    List<Basis> basis,
    Map<String, Scalar> because,
    List<String> evidence,
    Certainty certainty,
    List<Suggestion> suggestions,
    List<OverrideReason> overrideReasons) {

  public Finding {
    suggestions = List.copyOf(suggestions);
    overrideReasons = List.copyOf(overrideReasons);
  }
}
