package no.byrutine.service.log;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a user did with a card.
 *
 * @param card the card's uuid
 * @param at when, as the client says
 * @param suggestions the uuids of those that were accepted
 * @param reason why the card was overridden, when it was
 * @param comment in the user's own words: it may name a person
 */
public record Feedback(
    String card,
    Outcome outcome,
    OffsetDateTime at,
    List<String> suggestions,
    Optional<Reason> reason,
    Optional<String> comment) {

  public Feedback {
    suggestions = List.copyOf(suggestions);
  }

  /** What a user can do with a card, apart from nothing. */
  public enum Outcome {
    ACCEPTED,
    OVERRIDDEN
  }

  /** A coded reason. */
  public record Reason(String system, String code, Optional<String> display) {}

  /** Without the comment, which is nobody's business but the city's. */
  @Override
  public String toString() {
    return "Feedback[" + card + ", " + outcome + ", " + at + "]";
  }
}
