package no.byrutine.fhir;

import org.jspecify.annotations.Nullable;

/**
 * CAVE: what the person does not tolerate. One without a reaction is as valid as one with.
 *
 * @param clinicalStatus {@code active}, {@code inactive} or {@code resolved}
 * @param verificationStatus {@code unconfirmed}, {@code confirmed} or {@code refuted}; what was
 *     entered in error is set aside
 * @param criticality {@code low}, {@code high} or {@code unable-to-assess}
 * @param subject FHIR's {@code patient}
 * @param manifestation of all reactions together
 */
public record AllergyIntolerance(
    String ref,
    Codes codes,
    @Nullable String clinicalStatus,
    @Nullable String verificationStatus,
    @Nullable String criticality,
    String subject,
    Codes manifestation)
    implements Resource, Medicinal {}
