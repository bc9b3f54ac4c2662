package no.byrutine.fhir;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An avvik that touched a person, or could have.
 *
 * @param codes FHIR's {@code event} and {@code category} together
 * @param actuality {@code actual} or {@code potential}
 * @param date when it happened, in Norwegian time; null when no time of day was sent
 * @param recordedDate when it was reported, in the same way
 * @param suspectEntity what may have caused it, each {@code suspectEntity.instance}
 */
public record AdverseEvent(
    String ref,
    Codes codes,
    String actuality,
    @Nullable String subject,
    @Nullable OffsetDateTime date,
    Codes seriousness,
    Codes severity,
    Codes outcome,
    @Nullable OffsetDateTime recordedDate,
    @Nullable String recorder,
    List<String> suspectEntity)
    implements Resource, Coded {

  public AdverseEvent {
    suspectEntity = List.copyOf(suspectEntity);
  }
}
