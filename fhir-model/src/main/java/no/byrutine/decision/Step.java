package no.byrutine.decision;

import java.util.Map;

/**
 * One step on the way to a value.
 *
 * @param text the key of the words in the pack's texts
 * @param because what went in, by name
 * @param result what came out
 */
public record Step(String text, Map<String, Scalar> because, Scalar result) {}
