package no.byrutine.service.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements and their arguments; an Optional that is empty stands for SQL's null. */
final class Rows {

  /** What SQL says of a row that is there already. */
  private static final String UNIQUE_VIOLATION = "23505";

  /** What SQL says of a statement that has had its time. */
  private static final String CANCELED = "57014";

  private Rows() {}

  /** Makes something of one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** How many rows it was done to. */
  static int execute(Connection connection, String sql, List<?> arguments) throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, arguments)) {
      return statement.executeUpdate();
    }
  }

  /** Writes a row that may be there already, outside a transaction; says whether it was not. */
  static boolean insert(Connection connection, String sql, List<?> arguments) throws SQLException {
    try {
      return execute(connection, sql, arguments) > 0;
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  static <T> List<T> list(Connection connection, String sql, List<?> arguments, Row<T> row)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, arguments)) {
      return list(statement, row);
    }
  }

  /**
   * The same, when it is done within the time.
   *
   * @return empty when it is not
   */
  static <T> Optional<List<T>> listWithin(
      Duration time, Connection connection, String sql, List<?> arguments, Row<T> row)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, arguments)) {
      return listWithin(time, statement, row);
    } catch (SQLException e) {
      if (CANCELED.equals(e.getSQLState())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static <T> Optional<List<T>> listWithin(
      Duration time, PreparedStatement statement, Row<T> row) throws SQLException {
    statement.setQueryTimeout(Math.toIntExact(Math.max(1, time.toSeconds())));
    try {
      return Optional.of(list(statement, row));
    } finally {
      // To H2 it is a setting of the connection, which the next statement would inherit.
      statement.setQueryTimeout(0);
    }
  }

  private static <T> List<T> list(PreparedStatement statement, Row<T> row) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(row.read(rows));
      }
      return found;
    }
  }

  /** In UTC, whatever the database and the driver make of it. */
  static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static PreparedStatement prepared(Connection connection, String sql, List<?> arguments)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.size(); i++) {
      statement.setObject(i + 1, plain(arguments.get(i)));
    }
    return statement;
  }

  /** PostgreSQL has no place for the character 0 in a text; it means nothing to anybody. */
  private static @Nullable Object plain(Object argument) {
    Object value = argument instanceof Optional<?> one ? one.orElse(null) : argument;
    return value instanceof String text ? text.replace('\0', '\ufffd') : value;
  }
}
