package no.byrutine.fhir;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prescription or an order.
 *
 * @param codes of the medicine: {@code medicationCodeableConcept}, or those of the Medication that
 *     {@code medicationReference} names when it was sent too
 * @param medication the Medication, when it is named by a reference
 * @param dosage FHIR's {@code dosageInstruction}
 * @param reason FHIR's {@code reasonCode}
 * @param validity {@code dispenseRequest.validityPeriod}; all days when that was not said
 * @param quantity {@code dispenseRequest.quantity}: how much is handed out at a time
 * @param expectedSupplyDuration {@code dispenseRequest.expectedSupplyDuration}: how long that lasts
 * @param priorPrescription the order that this one replaces
 * @param substitutionAllowed {@code substitution.allowedBoolean}; null when that was not said
 * @param prescriptionGroup reseptgruppe, for example {@code A}; null when it is not known
 */
public record MedicationRequest(
    String ref,
    Codes codes,
    @Nullable String medication,
    String status,
    String intent,
    Codes category,
    String subject,
    @Nullable String requester,
    @Nullable LocalDate authoredOn,
    List<Dosage> dosage,
    Codes reason,
    Period validity,
    @Nullable Quantity quantity,
    @Nullable Quantity expectedSupplyDuration,
    @Nullable String priorPrescription,
    @Nullable Boolean substitutionAllowed,
    @Nullable String prescriptionGroup)
    implements Resource, Medicinal {

  public MedicationRequest {
    dosage = List.copyOf(dosage);
  }
}
