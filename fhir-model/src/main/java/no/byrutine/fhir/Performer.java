package no.byrutine.fhir;

/**
 * Who did it, and in what capacity.
 *
 * @param actor a Practitioner, a PractitionerRole, the Patient, a RelatedPerson or a Device; empty
 *     when that was not said
 */
public record Performer(String actor, Codes function) {}
