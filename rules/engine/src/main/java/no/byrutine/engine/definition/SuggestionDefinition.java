package no.byrutine.engine.definition;

import java.util.Map;
import no.byrutine.decision.Words;

/**
 * What a finding may suggest to do, as a FHIR resource to create.
 *
 * @param label what a button says
 * @param resource the resource as JSON. A text that is {@code $subject}, {@code $evidence}, {@code
 *     $on}, {@code $at}, {@code $rule} or {@code $because.name} is filled in; an element whose text
 *     has nothing to fill in is left out
 */
public record SuggestionDefinition(String name, Words label, Map<String, Object> resource) {}
