package no.byrutine.fhir;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that was sent: to the prescriber, to the leader.
 *
 * @param codes FHIR's {@code category} and {@code reasonCode} together
 * @param sent in Norwegian time; null when no time of day was sent
 * @param about the resources that it is about
 * @param received when it reached the one it was sent to; null when that was not sent
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
    @Nullable OffsetDateTime received)
    implements Resource, Coded {

  public Communication {
    recipient = List.copyOf(recipient);
    about = List.copyOf(about);
  }
}
