package no.byrutine.service.log;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.byrutine.service.access.Callers;
import no.byrutine.service.log.Feedback.Reason;
import no.byrutine.service.request.Refused;
import no.byrutine.service.request.Today;

/** The feedback on cards. */
@Singleton
public final class FeedbackStore {

  private static final String INSERT =
      "insert into card_feedback (card, outcome, outcome_at, service, pack, caller, received_at,"
          + " accepted, reason_system, reason_code, reason_display, comment_key, comment)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String SHOWN = "select suggestions from shown_card where uuid = ?";

  private final LogDatabase database;
  private final Callers callers;
  private final Today today;
  private final Seal seal;
  private final boolean keepComments;

  FeedbackStore(LogDatabase database, Callers callers, Today today, Seal seal, LogConfig config) {
    this.database = database;
    this.callers = callers;
    this.today = today;
    this.seal = seal;
    this.keepComments = config.keepComments();
  }

  /**
   * What became of one.
   *
   * @param isNew whether the same was not there already: card, outcome and time
   * @param knownCard whether the card is one that is remembered
   * @param unknownSuggestions those that were accepted and were not on the card that was shown
   */
  public record Taken(boolean isNew, boolean knownCard, List<String> unknownSuggestions) {}

  /**
   * Takes one.
   *
   * @param service that showed the card, of the pack
   * @throws Refused when it cannot be stored
   */
  public Taken take(String service, String pack, Feedback feedback) {
    List<?> row = row(service, pack, feedback);
    return database.write(
        connection -> {
          boolean isNew = Rows.insert(connection, INSERT, row);
          List<Optional<String>> shown =
              Rows.list(
                  connection,
                  SHOWN,
                  List.of(feedback.card()),
                  card -> Rows.text(card, "suggestions"));
          return new Taken(isNew, !shown.isEmpty(), unknown(feedback, shown));
        });
  }

  /** A card from before suggestions were remembered knows none, and is not held against any. */
  private static List<String> unknown(Feedback feedback, List<Optional<String>> shown) {
    return shown.stream()
        .flatMap(Optional::stream)
        .map(suggestions -> List.of(suggestions.split(" ")))
        .flatMap(known -> feedback.suggestions().stream().filter(it -> !known.contains(it)))
        .toList();
  }

  private List<?> row(String service, String pack, Feedback feedback) {
    Optional<Reason> reason = feedback.reason();
    Optional<Sealed> comment =
        feedback
            .comment()
            .filter(any -> keepComments)
            .map(text -> seal.sealed(text, Place.comment(feedback.card())));
    return Arrays.asList(
        feedback.card(),
        feedback.outcome().name().toLowerCase(Locale.ROOT),
        feedback.at(),
        service,
        pack,
        callers.caller().name(),
        today.precisely(),
        String.join(" ", feedback.suggestions()),
        reason.map(Reason::system),
        reason.map(Reason::code),
        reason.flatMap(Reason::display),
        comment.map(Sealed::key),
        comment.map(Sealed::text));
  }
}
