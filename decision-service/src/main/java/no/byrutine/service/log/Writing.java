package no.byrutine.service.log;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import no.byrutine.service.log.LogDatabase.Work;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What one thread writes before it settles, all of it on one connection, which it has from the
 * first write on. That the connection is alive afterwards shows that the database has stayed open.
 */
final class Writing implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Writing.class);

  private final DataSource pool;
  private @Nullable Connection connection;
  private boolean begun;

  Writing(DataSource pool) {
    this.pool = pool;
  }

  /**
   * Whether something was written; then a failure cannot be mended by doing the last of it again.
   */
  boolean isBegun() {
    return begun;
  }

  /** Does the work; when the first one fails, the next has another connection. */
  <T> T write(Work<T> work) throws SQLException {
    if (begun && connection == null) {
      throw new SQLException("What was written before has lost its connection");
    }
    Connection mine = connection == null ? pool.getConnection() : connection;
    connection = mine;
    try {
      T done = work.on(mine);
      begun = true;
      return done;
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  /** Gives the connection back. */
  @Override
  public void close() {
    Connection mine = connection;
    connection = null;
    if (mine != null) {
      try {
        mine.close();
      } catch (SQLException e) {
        LOG.debugf("A connection could not be given back (%s)", e.getSQLState());
      }
    }
  }
}
