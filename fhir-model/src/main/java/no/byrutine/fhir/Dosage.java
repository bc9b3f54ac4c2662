package no.byrutine.fhir;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a medicine is to be taken: one of FHIR's {@code dosageInstruction}.
 *
 * @param text the instruction in words
 * @param dose {@code doseAndRate.doseQuantity}, never negative; null when there is none
 * @param asNeeded {@code asNeededBoolean}, or that there is an {@code asNeededCodeableConcept}
 * @param asNeededFor {@code asNeededCodeableConcept}: what it is for
 * @param maxDose numerator of {@code maxDosePerPeriod}, never negative
 * @param maxPer its denominator
 * @param maxDosePerAdministration the most at one time, never negative
 */
public record Dosage(
    @Nullable String text,
    Codes route,
    @Nullable Quantity dose,
    @Nullable Timing timing,
    boolean asNeeded,
    Codes asNeededFor,
    @Nullable Quantity maxDose,
    @Nullable Duration maxPer,
    @Nullable Quantity maxDosePerAdministration) {}
