package no.byrutine.fhir;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The person that the decision is about. Names and identifiers are not read: no rule needs them.
 */
public record Patient(
    String ref,
    @Nullable LocalDate birthDate,
    @Nullable LocalDate deceased,
    Codes maritalStatus,
    @Nullable String bydel)
    implements Resource {}
