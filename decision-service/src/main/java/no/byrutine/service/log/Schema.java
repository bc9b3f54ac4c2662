package no.byrutine.service.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of the log, brought up to date by the migrations of their database. */
final class Schema {

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
  static void bringUpToDate(DataSource database, Vendor vendor) {
    if (!isCurrent(database, vendor)) {
      Flyway.configure()
          .dataSource(database)
          .locations(vendor.folders().toArray(String[]::new))
          .table(TABLE)
          .load()
          .migrate();
    }
  }

  private static boolean isCurrent(DataSource database, Vendor vendor) {
    try (Connection connection = database.getConnection()) {
      return !Rows.list(connection, IS_CURRENT, List.of(vendor.schema()), row -> row.getString(1))
          .isEmpty();
    } catch (SQLException e) {
      // There are no tables yet, or no database; Flyway says which.
      return false;
    }
  }
}
