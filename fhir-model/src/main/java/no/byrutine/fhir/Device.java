package no.byrutine.fhir;

import org.jspecify.annotations.Nullable;

/**
 * A thing in use: a medisindispenser, a temperature logger. {@code codes} are FHIR's {@code type}.
 */
public record Device(
    String ref, Codes codes, String status, @Nullable String patient, @Nullable String location)
    implements Resource, Coded {}
