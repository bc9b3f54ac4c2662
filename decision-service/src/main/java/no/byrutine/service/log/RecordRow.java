package no.byrutine.service.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import no.byrutine.decision.PackRef;
import no.byrutine.service.log.DecisionRecord.Kept;
import no.byrutine.service.log.DecisionRecord.Subject;
import no.byrutine.service.request.Envelope.Form;

/** A row of the table as a record. */
final class RecordRow {

  private RecordRow() {}

  static DecisionRecord read(ResultSet row) throws SQLException {
    return new DecisionRecord(
        row.getObject("id", UUID.class),
        Rows.moment(row, "recorded_at"),
        row.getString("correlation"),
        row.getString("caller"),
        row.getString("door"),
        row.getString("byrutine"),
        pack(row),
        ContextJson.read(row.getString("asked")),
        row.getString("outcome"),
        RecordJson.readFindings(row.getString("findings")),
        RecordJson.readParameters(row.getString("parameters")),
        row.getString("decision_digest"),
        Form.valueOf(row.getString("input_form")),
        row.getString("input_digest"),
        subject(row),
        kept(row));
  }

  private static PackRef pack(ResultSet row) throws SQLException {
    return new PackRef(
        row.getString("pack"),
        row.getString("pack_version"),
        Rows.text(row, "section"),
        row.getString("pack_digest"));
  }

  private static Optional<Subject> subject(ResultSet row) throws SQLException {
    String key = row.getString("subject_key");
    return key == null
        ? Optional.empty()
        : Optional.of(new Subject(key, row.getString("subject"), Rows.text(row, "person")));
  }

  private static Optional<Kept> kept(ResultSet row) throws SQLException {
    String key = row.getString("kept_key");
    return key == null
        ? Optional.empty()
        : Optional.of(new Kept(key, row.getString("kept_input"), row.getString("kept_decision")));
  }
}
