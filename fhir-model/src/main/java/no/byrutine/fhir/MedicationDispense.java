package no.byrutine.fhir;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A medicine that was made ready or handed out: a dosett, a multidose roll, a take-home dose.
 *
 * @param codes of the medicine, as in {@link MedicationRequest}
 * @param dispenseType FHIR's {@code type}, a name that every projection has taken already
 * @param whenPrepared in Norwegian time; null when no time of day was sent
 * @param whenHandedOver in Norwegian time; null when no time of day was sent
 * @param quantity how much, never negative
 * @param daysSupply how long it lasts, never negative
 * @param authorizingPrescription the MedicationRequests that it follows
 * @param dosage FHIR's {@code dosageInstruction}
 * @param prescriptionGroup reseptgruppe, for example {@code A}; null when it is not known
 */
public record MedicationDispense(
    String ref,
    Codes codes,
    @Nullable String medication,
    String status,
    Codes dispenseType,
    String subject,
    @Nullable OffsetDateTime whenPrepared,
    @Nullable OffsetDateTime whenHandedOver,
    List<Performer> performer,
    List<String> receiver,
    @Nullable Quantity quantity,
    @Nullable Quantity daysSupply,
    List<String> authorizingPrescription,
    List<Dosage> dosage,
    @Nullable String prescriptionGroup)
    implements Resource, Medicinal {

  public MedicationDispense {
    performer = List.copyOf(performer);
    receiver = List.copyOf(receiver);
    authorizingPrescription = List.copyOf(authorizingPrescription);
    dosage = List.copyOf(dosage);
  }
}
