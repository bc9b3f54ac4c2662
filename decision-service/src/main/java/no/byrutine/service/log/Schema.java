package no.byrutine.service.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of the log, brought up to date by the migrations under {@code db/log}. */
final class Schema {

  /** The version of the newest migration. */
  static final String NEWEST = "1";

  private static final String TABLE = "log_schema";

  /** Flyway writes the names in small letters, which H2 must be told. */
  private static final String IS_CURRENT =
      "select \"version\" from \"log_schema\" where \"version\" = ? and \"success\" = true";

  private Schema() {}

  /**
   * Brings the tables up to date. Flyway takes about half a second of processor time to get going,
   * and is left alone when there is nothing for it to do.
   *
   * @throws FlywayException when that fails, or the database does not answer
   */
  static void bringUpToDate(DataSource database) {
    if (!isCurrent(database)) {
      Flyway.configure()
          .dataSource(database)
          .locations("classpath:db/log")
          .table(TABLE)
          .load()
          .migrate();
    }
  }

  private static boolean isCurrent(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return !Rows.list(connection, IS_CURRENT, List.of(NEWEST), row -> row.getString(1)).isEmpty();
    } catch (SQLException e) {
      // There are no tables yet, or no database; Flyway says which.
      return false;
    }
  }
}
