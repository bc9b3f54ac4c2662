package no.byrutine.pack.egenandel;

import java.time.LocalDate;

/**
 * The day from which a stay is paid for by income; {@link no.byrutine.fhir.Period#OPEN_END} for a
 * short stay that never is.
 */
public record Betalingsstart(String opphold, LocalDate fra) {}
