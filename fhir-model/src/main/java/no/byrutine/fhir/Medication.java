package no.byrutine.fhir;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A medicine, or one box or glass of it.
 *
 * @param prescriptionGroup reseptgruppe, from HL7 Norway's extension {@code
 *     no-basis-prescriptiongroup}; null when it is not known
 * @param ingredient the codes of each {@code ingredient.itemCodeableConcept}
 * @param lotNumber {@code batch.lotNumber}
 * @param expirationDate {@code batch.expirationDate}; the last day that a partial date covers
 * @param opened our extension {@code anbrudd}: when it was opened; a date without a time of day is
 *     its first moment in Norway, so that nothing is kept too long
 * @param prepared our extension {@code istandgjort}: when it was made ready for use, in the same
 *     way
 */
public record Medication(
    String ref,
    Codes codes,
    Codes form,
    @Nullable String prescriptionGroup,
    List<Codes> ingredient,
    @Nullable String lotNumber,
    @Nullable LocalDate expirationDate,
    @Nullable OffsetDateTime opened,
    @Nullable OffsetDateTime prepared)
    implements Resource, Medicinal {

  public Medication {
    ingredient = List.copyOf(ingredient);
  }
}
