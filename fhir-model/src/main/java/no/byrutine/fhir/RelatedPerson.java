package no.byrutine.fhir;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A spouse, cohabitant or child.
 *
 * @param codes FHIR's {@code relationship}
 * @param livesAtHome our extension {@code hjemmeboende}; null when it was not said
 * @param supported our extension {@code forsoerges}; null when it was not said
 */
public record RelatedPerson(
    String ref,
    Codes codes,
    String patient,
    @Nullable LocalDate birthDate,
    Period period,
    @Nullable Boolean livesAtHome,
    @Nullable Boolean supported)
    implements Resource, Coded {}
