package no.byrutine.service.log;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.byrutine.decision.Words;
import no.byrutine.service.log.DecisionRecord.Found;
import no.byrutine.service.log.DecisionRecord.Kept;
import no.byrutine.service.log.DecisionRecord.Subject;
import no.byrutine.service.request.Refused;

/** The rows of the log. */
@Singleton
final class RecordStore {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "recorded_at",
          "correlation",
          "caller",
          "door",
          "byrutine",
          "pack",
          "pack_version",
          "pack_digest",
          "section",
          "decided_on",
          "asked",
          "outcome",
          "rules",
          "findings",
          "parameters",
          "decision_digest",
          "input_form",
          "input_digest",
          "subject_key",
          "subject",
          "person",
          "kept_key",
          "kept_input",
          "kept_decision");

  private static final String SELECT =
      "select " + String.join(", ", COLUMNS) + " from decision_record";

  private static final String INSERT =
      "insert into decision_record ("
          + String.join(", ", COLUMNS)
          + ") values ("
          + COLUMNS.stream().map(column -> "?").collect(Collectors.joining(", "))
          + ")";

  private final LogDatabase database;
  private final Duration searchTime;

  RecordStore(LogDatabase database, LogConfig config) {
    this.database = database;
    this.searchTime = config.searchTime();
  }

  /** Writes one row, in one statement. */
  void insert(DecisionRecord record) {
    database.write(connection -> Rows.insert(connection, INSERT, values(record)));
  }

  Optional<DecisionRecord> find(UUID id) {
    return database
        .with(
            connection ->
                Rows.list(connection, SELECT + " where id = ?", List.of(id), RecordRow::read))
        .stream()
        .findFirst();
  }

  /**
   * The records that the search asks for, the newest first, and one more if there are more.
   *
   * @throws Refused when that takes too long
   */
  List<DecisionRecord> find(LogSearch search) {
    String sql = SELECT + search.where() + " order by id desc limit " + (search.count() + 1);
    return database
        .with(
            connection ->
                Rows.listWithin(searchTime, connection, sql, search.arguments(), RecordRow::read))
        .orElseThrow(this::tooLong);
  }

  private Refused tooLong() {
    long seconds = searchTime.toSeconds();
    return new Refused(
        422,
        "too-costly",
        "",
        new Words(
            "Søket tok mer enn " + seconds + " sekunder. Snevre det inn med «from» og «to».",
            "The search took more than " + seconds + " seconds. Narrow it by 'from' and 'to'."));
  }

  private static List<?> values(DecisionRecord record) {
    Optional<Subject> subject = record.subject();
    Optional<Kept> kept = record.kept();
    return Arrays.asList(
        record.id(),
        record.recordedAt(),
        record.correlation(),
        record.caller(),
        record.door(),
        record.byrutine(),
        record.pack().id(),
        record.pack().version(),
        record.pack().digest(),
        record.pack().section(),
        record.context().on(),
        ContextJson.write(record.context()),
        record.outcome(),
        rules(record.findings()),
        RecordJson.findings(record.findings()),
        RecordJson.parameters(record.parameters()),
        record.decisionDigest(),
        record.form().name(),
        record.inputDigest(),
        subject.map(Subject::key),
        subject.map(Subject::reference),
        subject.flatMap(Subject::person),
        kept.map(Kept::key),
        kept.map(Kept::input),
        kept.map(Kept::decision));
  }

  private static String rules(List<Found> findings) {
    return findings.stream().map(Found::rule).distinct().collect(Collectors.joining(" ", " ", " "));
  }
}
