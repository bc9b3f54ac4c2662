package no.byrutine.in;

import no.byrutine.decision.Words;

/**
 * One thing that is wrong with what was sent.
 *
 * @param code FHIR's issue type: {@code structure}, {@code required}, {@code value}, {@code
 *     code-invalid}, {@code not-supported}, {@code business-rule}, {@code conflict}, {@code
 *     too-long}
 * @param expression where, as FHIRPath, for example {@code Bundle.entry[4].resource.valueQuantity}
 * @param text what was found, what is expected and what to do; never personal data
 */
public record Issue(String code, String expression, Words text) {}
