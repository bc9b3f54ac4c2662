package no.byrutine.fhir;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says is taken: a line of a medicine list.
 *
 * @param codes of the medicine, as in {@link MedicationRequest}
 * @param effective the days it is taken; all days when that was not said
 * @param dateAsserted the day it was said; the first that a partial date covers
 * @param informationSource who said it
 * @param prescriptionGroup reseptgruppe, for example {@code A}; null when it is not known
 */
public record MedicationStatement(
    String ref,
    Codes codes,
    @Nullable String medication,
    String status,
    Codes category,
    String subject,
    Period effective,
    @Nullable LocalDate dateAsserted,
    @Nullable String informationSource,
    List<Dosage> dosage,
    List<String> basedOn,
    List<String> derivedFrom,
    @Nullable String prescriptionGroup)
    implements Resource, Medicinal {

  public MedicationStatement {
    dosage = List.copyOf(dosage);
    basedOn = List.copyOf(basedOn);
    derivedFrom = List.copyOf(derivedFrom);
  }
}
