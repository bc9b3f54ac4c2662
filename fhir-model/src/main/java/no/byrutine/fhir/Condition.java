package no.byrutine.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis, a problem or a loss of function.
 *
 * @param onset the days that it began on, or lasted for; all days when that was not said
 * @param onsetAge how many years old the person was when it began
 * @param recorded the day it was recorded; the first that a partial date covers
 */
public record Condition(
    String ref,
    Codes codes,
    Codes clinicalStatus,
    Codes verificationStatus,
    Codes severity,
    String subject,
    Period onset,
    @Nullable BigDecimal onsetAge,
    @Nullable LocalDate recorded)
    implements Resource, Coded {}
