package no.byrutine.fhir;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to reach, or wishes.
 *
 * @param codes FHIR's {@code category}
 * @param status FHIR's {@code lifecycleStatus}
 * @param text the goal in words: the text of {@code description}
 * @param expressedBy who said so: the person, a relative, a practitioner
 * @param start the day it holds from; the first that a partial date covers
 */
public record Goal(
    String ref,
    Codes codes,
    String status,
    Codes description,
    @Nullable String text,
    String subject,
    @Nullable String expressedBy,
    @Nullable LocalDate start)
    implements Resource, Coded {}
