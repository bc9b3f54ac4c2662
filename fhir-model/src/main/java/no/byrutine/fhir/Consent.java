package no.byrutine.fhir;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the patient has agreed to, or has not. A fullmakt for staff is none: it is a {@link
 * PractitionerRole}.
 *
 * @param codes FHIR's {@code category}
 * @param subject FHIR's {@code patient}
 * @param dateTime the day it was given; the first that a partial date covers
 * @param provision {@code provision.period}; all days when that was not said
 * @param provisionType {@code permit} or {@code deny}; null when that was not said
 */
public record Consent(
    String ref,
    Codes codes,
    Codes scope,
    String status,
    String subject,
    @Nullable LocalDate dateTime,
    Period provision,
    @Nullable String provisionType)
    implements Resource, Coded {}
