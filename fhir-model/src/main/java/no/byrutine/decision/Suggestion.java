package no.byrutine.decision;

import java.util.Map;

/**
 * Something that the routine says to do, ready to be carried out: a FHIR resource to create.
 *
 * @param name the suggestion's name in the pack
 * @param label what a button says
 * @param resource the resource as JSON: maps, lists, texts, numbers and flags, with {@code
 *     resourceType} first
 */
public record Suggestion(String name, Words label, Map<String, Object> resource) {}
