package no.byrutine.service.log;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import no.byrutine.decision.Words;
import no.byrutine.service.request.Refused;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The database of the log. It is opened and brought up to date beside the other starting work; the
 * first who needs it waits. One that is away, now or later, is tried again until it is back.
 */
@Singleton
public final class LogDatabase {

  private static final Logger LOG = Logger.getLogger(LogDatabase.class);
  private static final int SECONDS_BETWEEN_TRIES = 2;

  private final CountDownLatch tried = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Vendor vendor;
  private final H2File file = new H2File();
  private final AgroalDataSource pool;
  // Of a thread that settles once for several statements.
  private final ThreadLocal<@Nullable Writing> writing = new ThreadLocal<>();
  private volatile boolean open;

  LogDatabase(LogConfig config) throws SQLException {
    this.vendor = Vendor.of(config.url());
    this.pool = AgroalDataSource.from(LogConnections.settings(config, vendor));
  }

  /** What is done with a connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private interface Attempt<T> {
    T made() throws SQLException;
  }

  void open(@Observes @Priority(1) StartupEvent event) {
    Thread opener = new Thread(this::openWhenItIsThere, "opens the decision log");
    opener.setDaemon(true);
    opener.start();
  }

  void close(@Observes ShutdownEvent event) {
    closed.countDown();
    pool.close();
  }

  /**
   * What the work comes to. It is done again, once, when the connection turns out to be broken: a
   * database that has been away has left dead ones behind.
   *
   * @throws Refused when the database does not answer
   */
  public <T> T with(Work<T> work) {
    return twice(() -> once(work));
  }

  /**
   * The same for a statement that writes: what it wrote outlives the process when this returns, or,
   * within {@link #settledOnce}, when that does.
   *
   * @throws Refused when the database does not answer
   */
  <T> T write(Work<T> work) {
    Writing mine = writing.get();
    if (mine == null || !vendor.settles()) {
      return with(connection -> settled(connection, work));
    }
    return mine.isBegun() ? answered(() -> mine.write(work)) : twice(() -> mine.write(work));
  }

  private <T> T settled(Connection connection, Work<T> work) throws SQLException {
    T done = work.on(connection);
    settle(connection);
    return done;
  }

  private void settle(Connection connection) throws SQLException {
    if (vendor.settles()) {
      file.settle(connection);
    }
  }

  /**
   * What the work comes to. What it writes outlives the process when {@code settling} has done what
   * it is given; that is once, at the end, and not at all when nothing was written.
   */
  <T> T settledOnce(Supplier<T> work, Consumer<Runnable> settling) {
    try (Writing mine = new Writing(pool)) {
      writing.set(mine);
      T done = work.get();
      if (mine.isBegun()) {
        settling.accept(() -> answered(() -> mine.write(this::settledAll)));
      }
      return done;
    } finally {
      writing.remove();
    }
  }

  private boolean settledAll(Connection connection) throws SQLException {
    settle(connection);
    return true;
  }

  /**
   * The same for several that write, all of it or nothing.
   *
   * @throws Refused when the database does not answer
   */
  <T> T inTransaction(Work<T> work) {
    return write(
        connection -> {
          connection.setAutoCommit(false);
          try {
            T done = work.on(connection);
            connection.commit();
            return done;
          } catch (SQLException e) {
            connection.rollback();
            throw e;
          } finally {
            connection.setAutoCommit(true);
          }
        });
  }

  /** True of a record with a finding of the rule that stands for the question mark. */
  String hasRule() {
    return vendor.hasRule();
  }

  /** Whether the database answers now. */
  boolean answers() {
    try {
      return with(LogDatabase::valid);
    } catch (Refused e) {
      return false;
    }
  }

  /** A dead connection is thrown out like one that failed at work, and another is tried. */
  private static boolean valid(Connection connection) throws SQLException {
    if (!connection.isValid(2)) {
      throw new SQLException("The connection is dead");
    }
    return true;
  }

  private <T> T twice(Attempt<T> attempt) {
    if (!isOpen()) {
      throw unavailable();
    }
    try {
      return attempt.made();
    } catch (SQLException first) {
      pool.flush(FlushMode.IDLE);
      return answered(attempt);
    }
  }

  private static <T> T answered(Attempt<T> attempt) {
    try {
      return attempt.made();
    } catch (SQLException e) {
      // Its message may quote what was to be stored.
      LOG.errorf(
          "The decision log does not answer: SQL state %s, code %d (%s)",
          e.getSQLState(), e.getErrorCode(), e.getClass().getSimpleName());
      throw unavailable();
    }
  }

  private <T> T once(Work<T> work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return work.on(connection);
    }
  }

  private boolean isOpen() {
    try {
      tried.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return open;
  }

  private void openWhenItIsThere() {
    String told = "";
    while (!open && closed.getCount() > 0) {
      String trouble = migrated().orElse("");
      open = trouble.isEmpty();
      tried.countDown();
      if (!open) {
        if (!trouble.equals(told)) {
          LOG.errorf("The decision log cannot be opened, and is tried again: %s", trouble);
          told = trouble;
        }
        pause();
      }
    }
    LOG.debug("The decision log is open");
  }

  /** What went wrong, if anything. */
  private Optional<String> migrated() {
    try {
      Schema.bringUpToDate(pool, vendor);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()).strip().lines().findFirst().orElse(""));
    }
  }

  private void pause() {
    try {
      closed.await(SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Refused unavailable() {
    return new Refused(
        503,
        "transient",
        "",
        new Words(
            "Vedtaksloggen svarer ikke nå, og uten den gis det ingen svar. Prøv igjen om litt.",
            "The decision log does not answer now, and without it no answer is given. Try again"
                + " in a while."));
  }
}
