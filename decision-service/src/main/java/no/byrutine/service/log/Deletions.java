package no.byrutine.service.log;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.byrutine.decision.Words;
import no.byrutine.out.JsonDocument;
import no.byrutine.service.access.Callers;
import no.byrutine.service.request.Refused;
import no.byrutine.service.request.Today;

/**
 * Takes records out of the log, with their cards and the feedback on them, and writes down that it
 * was done: when, by whom, why and how many.
 */
@Singleton
final class Deletions {

  private static final String RECORDED =
      "insert into deletion"
          + " (id, deleted_at, caller, reason, pack, subject, recorded_before, records)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?)";

  private final LogDatabase database;
  private final Pseudonyms pseudonyms;
  private final Callers callers;
  private final Today today;

  Deletions(LogDatabase database, Pseudonyms pseudonyms, Callers callers, Today today) {
    this.database = database;
    this.pseudonyms = pseudonyms;
    this.callers = callers;
    this.today = today;
  }

  /**
   * Deletes what there is of a person, under each key that there is.
   *
   * @return what was deleted, as JSON
   * @throws Refused when there are no keys, and so nobody can be found
   */
  String ofSubject(DeletionRequest request) {
    if (pseudonyms.key().isEmpty()) {
      throw noKeys();
    }
    String caller = callers.caller().name();
    int records = 0;
    for (String pseudonym : pseudonyms.all(request.subject())) {
      LogSearch about = LogSearch.all(0).about(List.of(pseudonym));
      records +=
          delete(about, new Reason(caller, request.reason(), "", pseudonym, Optional.empty()));
    }
    int deleted = records;
    return JsonDocument.of(json -> json.writeNumberField("deleted", deleted));
  }

  /** Deletes the records of a pack from before a moment, and feedback that no card is left of. */
  int before(String pack, OffsetDateTime moment) {
    database.write(
        connection ->
            Rows.execute(
                connection,
                "delete from card_feedback where pack = ? and received_at < ?",
                List.of(pack, moment)));
    LogSearch old =
        LogSearch.all(0)
            .and("pack = ?", Optional.of(pack))
            .and("recorded_at < ?", Optional.of(moment));
    return delete(
        old, new Reason("byrutine", "byrutine.log.keep." + pack, pack, "", Optional.of(moment)));
  }

  /** Why, and of what, as it is written down; what does not apply is empty. */
  private record Reason(
      String caller, String text, String pack, String subject, Optional<OffsetDateTime> before) {}

  private int delete(LogSearch search, Reason reason) {
    return database.inTransaction(
        connection -> {
          int records = deleted(connection, search);
          if (records > 0) {
            written(connection, reason, records);
          }
          return records;
        });
  }

  private static int deleted(Connection connection, LogSearch search) throws SQLException {
    String ids = "(select id from decision_record" + search.where() + ")";
    Rows.execute(
        connection,
        "delete from card_feedback where card in"
            + " (select uuid from shown_card where record in "
            + ids
            + ")",
        search.arguments());
    return Rows.execute(
        connection, "delete from decision_record" + search.where(), search.arguments());
  }

  private void written(Connection connection, Reason reason, int records) throws SQLException {
    OffsetDateTime now = today.precisely();
    Rows.execute(
        connection,
        RECORDED,
        Arrays.asList(
            RecordIds.at(now.toInstant()),
            now,
            reason.caller(),
            reason.text(),
            Optional.of(reason.pack()).filter(it -> !it.isEmpty()),
            Optional.of(reason.subject()).filter(it -> !it.isEmpty()),
            reason.before(),
            records));
  }

  private static Refused noKeys() {
    return new Refused(
        409,
        "business-rule",
        "subject",
        new Words(
            "Loggen holder ikke rede på personer uten nøkkel. Sett byrutine.log.subject.key.",
            "Without a key the log does not know persons apart. Set byrutine.log.subject.key."));
  }
}
