package no.byrutine.fhir;

import org.jspecify.annotations.Nullable;

/**
 * Something that those who meet the patient, or come to the place, must know.
 *
 * @param subject a patient, a place or another thing
 * @param period the days it holds for; all days when that was not said
 */
public record Flag(
    String ref,
    Codes codes,
    Codes category,
    String status,
    String subject,
    Period period,
    @Nullable String author)
    implements Resource, Coded {}
