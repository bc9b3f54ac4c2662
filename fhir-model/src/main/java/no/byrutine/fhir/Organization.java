package no.byrutine.fhir;

import org.jspecify.annotations.Nullable;

/** An institution or a unit. {@code codes} are FHIR's {@code type}. */
public record Organization(String ref, Codes codes, @Nullable String name, @Nullable String partOf)
    implements Resource, Coded {}
