package no.byrutine.service.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * The file of an H2 database. By itself H2 keeps a committed row in memory for a while, and what is
 * in memory is lost when the process is killed or the disk is full: then the database closes, and
 * the next connection opens the file anew.
 */
final class H2File {

  /** A change, so that the checkpoint after it has something to store and waits for its end. */
  private static final String CHANGE = "update settled set times = times + 1";

  private static final String CHECKPOINT = "CHECKPOINT";

  /** Fails on a connection whose database has closed. */
  private static final String STILL_OPEN = "select times from settled";

  /**
   * When nothing was stored for so long, H2 stores by itself, and nobody waits for that. It is four
   * times H2's own, so that a slow disk is no hindrance.
   */
  static final Duration WRITE_DELAY = Duration.ofSeconds(2);

  /** Within this time after a store H2 does not begin another. */
  private static final long UNDISTURBED = WRITE_DELAY.minusMillis(100).toNanos();

  private static final int MOST_ROUNDS = 5;

  private final SharedSettle shared = new SharedSettle();
  // No later than the last store that is known of.
  private long stored = System.nanoTime() - UNDISTURBED;

  /**
   * Returns when what was committed on the connection is in the file. A file is open once in a
   * process: a connection that is alive afterwards was so while it was settled, by whomever.
   *
   * @throws SQLException when that cannot be said: the database may have closed since
   */
  void settle(Connection connection) throws SQLException {
    shared.settle(() -> store(connection));
    // Also after a checkpoint of one's own: one that waited while the database closed says nothing.
    Rows.list(connection, STILL_OPEN, List.of(), row -> row.getLong(1));
  }

  /** Stores, and again when H2 may have begun to store by itself between the change and that. */
  private void store(Connection connection) throws SQLException {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      long begun = System.nanoTime();
      Rows.execute(connection, CHANGE, List.of());
      Rows.execute(connection, CHECKPOINT, List.of());
      boolean undisturbed = System.nanoTime() - stored < UNDISTURBED;
      stored = begun;
      if (undisturbed) {
        return;
      }
    }
    throw new SQLException("H2 takes too long to store what it has");
  }
}
