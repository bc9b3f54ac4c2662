package no.byrutine.fhir;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery into stock.
 *
 * @param codes {@code suppliedItem.itemCodeableConcept}, or those of the Medication that {@code
 *     suppliedItem.itemReference} names when it was sent too
 * @param quantity {@code suppliedItem.quantity}, never negative
 * @param occurrence the days of it; all days when that was not said
 * @param at when it came, in Norwegian time; null when no time of day was sent
 */
public record SupplyDelivery(
    String ref,
    Codes codes,
    String status,
    @Nullable String patient,
    @Nullable Quantity quantity,
    Period occurrence,
    @Nullable OffsetDateTime at,
    @Nullable String supplier,
    @Nullable String destination,
    List<String> receiver)
    implements Resource, Medicinal {

  public SupplyDelivery {
    receiver = List.copyOf(receiver);
  }
}
