package no.byrutine.fhir;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that was sent: to the prescriber, to the leader.
 *
 * @param codes FHIR's {@code category} and {@code reasonCode} together
 * @param sent in Norwegian time; null when no time of day was sent
 * @param about the resources that it is about
 * @param received when it reached the one it was sent to; null when no time of day was sent
 * @param sentOn the day in Norway on which it was sent, with or without a time of day
 * @param receivedOn the day in Norway on which it reached the one it was sent to, with or without a
 *     time of day
 */
public record Communication(
    String ref,
    Codes codes,
    String status,
    String subject,
    @Nullable OffsetDateTime sent,
    List<String> recipient,
    @Nullable String sender,
    List<String> about,
    @Nullable OffsetDateTime received,
    @Nullable LocalDate sentOn,
    @Nullable LocalDate receivedOn)
    implements Resource, Coded {

  public Communication {
    recipient = List.copyOf(recipient);
    about = List.copyOf(about);
  }
}
