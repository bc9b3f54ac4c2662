package no.byrutine.decision;

import java.util.List;

/**
 * A declared input that was not there.
 *
 * @param input the input's name in the pack
 * @param resource the FHIR resource type it is looked for in
 * @param concepts the concepts that would have been accepted
 * @param why what the pack needs it for
 * @param couldChange whether having it could change this decision
 */
public record Missing(
    String input, String resource, List<String> concepts, Words why, boolean couldChange) {}
