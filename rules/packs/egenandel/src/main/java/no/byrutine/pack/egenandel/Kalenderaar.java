package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import no.byrutine.fhir.Period;

/**
 * The calendar year that the decision is about.
 *
 * @param paa the decision's own day
 * @param opphold how many stays have days in it
 */
public record Kalenderaar(Period dager, LocalDate paa, int opphold) {}
