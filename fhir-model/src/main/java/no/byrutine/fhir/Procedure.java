package no.byrutine.fhir;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done for a patient: a legemiddelgjennomgang, a samstemming.
 *
 * @param performed the days of it; all days when that was not said
 * @param at when it was done or begun, in Norwegian time; null when no time of day was sent
 * @param reason FHIR's {@code reasonCode}
 * @param note the first note
 */
public record Procedure(
    String ref,
    Codes codes,
    String status,
    String subject,
    Period performed,
    @Nullable OffsetDateTime at,
    List<Performer> performer,
    Codes reason,
    Codes outcome,
    List<String> basedOn,
    @Nullable String note)
    implements Resource, Coded {

  public Procedure {
    performer = List.copyOf(performer);
    basedOn = List.copyOf(basedOn);
  }
}
