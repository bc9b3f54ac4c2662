package no.byrutine.fhir;

import java.math.BigDecimal;
import no.byrutine.decision.Kroner;
import org.jspecify.annotations.Nullable;

/**
 * An observed amount, measurement or answer.
 *
 * <p>An element that is absent is null here, since a rule's comparison with null matches nothing;
 * an input that must have a value says so in the pack's {@code mustSupport}, and is refused at the
 * door when it lacks it.
 *
 * @param focus whom it is about when not the subject, for example a spouse
 * @param effective the days it holds for; one day for a point in time
 * @param value the number of {@code valueQuantity}, in {@code unit}; null for money
 * @param unit the UCUM code of {@code value}
 * @param kroner the amount when {@code valueQuantity} is money
 * @param answer {@code valueCodeableConcept}
 * @param yes {@code valueBoolean}
 * @param text {@code valueString}, or the first note: the reason for a discretionary amount
 */
public record Observation(
    String ref,
    Codes codes,
    String status,
    String subject,
    @Nullable String focus,
    Period effective,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable Kroner kroner,
    Codes answer,
    @Nullable Boolean yes,
    @Nullable String text)
    implements Resource, Coded {}
