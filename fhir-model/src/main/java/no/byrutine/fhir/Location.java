package no.byrutine.fhir;

import org.jspecify.annotations.Nullable;

/** A place: a room, a unit. {@code codes} are FHIR's {@code type}. */
public record Location(
    String ref, Codes codes, @Nullable String partOf, @Nullable String managingOrganization)
    implements Resource, Coded {}
