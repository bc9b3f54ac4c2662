package no.byrutine.service.log;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import no.byrutine.service.request.Refused;
import no.byrutine.service.request.Today;

/** The cards that were shown, so that feedback finds the rule and the decision behind each. */
@Singleton
public final class ShownCards {

  /** A call that is sent again shows the same cards: they count once. */
  private static final String INSERT =
      "insert into shown_card (uuid, record, service, pack, rule, shown_at, suggestions)"
          + " select cast(? as varchar), cast(? as uuid), cast(? as varchar), cast(? as varchar),"
          + " cast(? as varchar), cast(? as timestamp with time zone), cast(? as varchar)"
          + " where not exists (select 1 from shown_card where uuid = ?)";

  private final DecisionLog log;
  private final LogDatabase database;
  private final Today today;

  ShownCards(DecisionLog log, LogDatabase database, Today today) {
    this.log = log;
    this.database = database;
    this.today = today;
  }

  /**
   * A card.
   *
   * @param record the decision that it is of
   * @param rule empty for a card that is no finding
   * @param suggestions their uuids
   */
  public record ShownCard(
      String uuid, UUID record, String pack, String rule, List<String> suggestions) {}

  /**
   * Writes them down, before the client has them.
   *
   * @throws Refused when they cannot be, and no answer is to be given
   */
  public void remember(String service, List<ShownCard> cards) {
    if (!cards.isEmpty()) {
      log.written(() -> write(service, cards));
    }
  }

  private void write(String service, List<ShownCard> cards) {
    OffsetDateTime now = today.precisely();
    database.inTransaction(
        connection -> {
          for (ShownCard card : cards) {
            Rows.execute(
                connection,
                INSERT,
                List.of(
                    card.uuid(),
                    card.record(),
                    service,
                    card.pack(),
                    card.rule(),
                    now,
                    String.join(" ", card.suggestions()),
                    card.uuid()));
          }
          return cards.size();
        });
  }
}
