package no.byrutine.service.log;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One settling for all who wrote before it began: who comes while another settles waits for that
 * one to end, and most often finds then that a third has settled for both.
 */
final class SharedSettle {

  private final AtomicLong written = new AtomicLong();
  private long settled;

  /** Has the database put all that is committed into its file. */
  interface Settling {
    void run() throws SQLException;
  }

  /** Returns when what the caller has committed is in the file. */
  void settle(Settling settling) throws SQLException {
    long mine = written.incrementAndGet();
    synchronized (this) {
      if (settled < mine) {
        long all = written.get();
        settling.run();
        settled = all;
      }
    }
  }
}
