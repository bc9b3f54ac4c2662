package no.byrutine.fhir;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A medicine that was given, or was not ({@code not-done}).
 *
 * @param codes of the medicine, as in {@link MedicationRequest}
 * @param effective the days of it; all days when that was not said
 * @param at when it was given or begun, in Norwegian time; null when no time of day was sent
 * @param until when it ended; null for a point in time
 * @param request the MedicationRequest that it follows
 * @param dose {@code dosage.dose}, never negative
 * @param route {@code dosage.route}
 * @param method {@code dosage.method}
 * @param observed our extension {@code observert-inntak}: whether somebody saw it taken; null when
 *     that was not said
 * @param channel our extension {@code dot-kanal}: how it was seen
 * @param note the first note
 * @param prescriptionGroup reseptgruppe, for example {@code A}; null when it is not known
 */
public record MedicationAdministration(
    String ref,
    Codes codes,
    @Nullable String medication,
    String status,
    Codes statusReason,
    String subject,
    Period effective,
    @Nullable OffsetDateTime at,
    @Nullable OffsetDateTime until,
    List<Performer> performer,
    @Nullable String request,
    List<String> device,
    @Nullable Quantity dose,
    Codes route,
    Codes method,
    @Nullable Boolean observed,
    Codes channel,
    @Nullable String note,
    @Nullable String prescriptionGroup)
    implements Resource, Medicinal {

  public MedicationAdministration {
    performer = List.copyOf(performer);
    device = List.copyOf(device);
  }
}
