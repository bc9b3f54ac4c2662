package no.byrutine.fhir;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to do, or has done.
 *
 * @param subject FHIR's {@code for}
 * @param focus what it is done to, for example a MedicationRequest
 * @param start {@code executionPeriod.start}, in Norwegian time; null when no time of day was sent
 * @param end {@code executionPeriod.end}, in the same way
 * @param restriction {@code restriction.period}: the days on which it may be done; all days when
 *     that was not said
 * @param authoredOn in Norwegian time; null when no time of day was sent
 * @param execution the days of {@code executionPeriod}, with or without times of day; all days when
 *     it was not sent
 * @param authoredDay the day in Norway of {@code authoredOn}, with or without a time of day
 * @param reason FHIR's {@code reasonCode}
 */
public record Task(
    String ref,
    Codes codes,
    String status,
    Codes statusReason,
    String intent,
    String subject,
    @Nullable String focus,
    @Nullable String requester,
    @Nullable String owner,
    @Nullable OffsetDateTime start,
    @Nullable OffsetDateTime end,
    Period restriction,
    @Nullable OffsetDateTime authoredOn,
    Codes reason,
    @Nullable String location,
    List<String> basedOn,
    List<String> partOf,
    Period execution,
    @Nullable LocalDate authoredDay)
    implements Resource, Coded {

  public Task {
    basedOn = List.copyOf(basedOn);
    partOf = List.copyOf(partOf);
  }
}
