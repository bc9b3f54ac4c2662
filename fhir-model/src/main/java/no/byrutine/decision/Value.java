package no.byrutine.decision;

import java.util.List;
import java.util.Map;

/**
 * A value that the pack computed.
 *
 * @param name the value's name, as the pack declares it
 * @param of what the value is of when there are several of one name: for example the first and last
 *     day, or whether it is preliminary; empty when there is one
 * @param rule the id of the rule that gave it
 * @param steps the working, first to last
 * @param certainty the weakest of the numbers that it rests on
 */
public record Value(
    String name,
    Scalar value,
    Map<String, Scalar> of,
    String rule,
    List<Step> steps,
    Certainty certainty) {}
