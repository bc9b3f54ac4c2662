package no.byrutine.in;

import no.byrutine.decision.Words;

/**
 * One thing that is wrong with what was sent.
 *
 * @param code FHIR's issue type: {@code structure}, {@code required}, {@code value}, {@code
 *     code-invalid}, {@code not-supported}, {@code not-found}, {@code business-rule}, {@code
 *     conflict}, {@code too-long}, {@code too-costly}
 * @param expression where, as FHIRPath from the resource that was sent, for example {@code
 *     Bundle.entry[4].resource.effectivePeriod.end}; a choice of types has the name it has in JSON
 *     ({@code valueQuantity}), which is what the sender can look for
 * @param text what was found, what is expected and what to do; never personal data
 */
public record Issue(String code, String expression, Words text) {

  /** The same issue in one of several things that were sent together, for example {@code later}. */
  public Issue under(String part) {
    return new Issue(code, expression.isEmpty() ? part : part + "." + expression, text);
  }
}
