package no.byrutine.service.log;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import no.byrutine.service.request.Refused;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What H2 keeps in memory is not told as if it were in the file. */
@Timeout(value = 2, unit = MINUTES)
class H2FileTest {

  private static final String CREATE = "create table note (id int primary key)";
  private static final String WRITE = "insert into note (id) values (?)";
  private static final String READ = "select id from note order by id";

  @TempDir private Path folder;
  private LogDatabase database;
  private String url;

  private void open(String scheme) throws SQLException {
    url = "jdbc:h2:" + scheme + ":" + folder.resolve("log");
    LogConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withMapping(LogConfig.class)
            .withDefaultValue("byrutine.log.url", url)
            .build()
            .getConfigMapping(LogConfig.class);
    database = new LogDatabase(config);
    database.open(new StartupEvent());
    database.write(connection -> Rows.execute(connection, CREATE, List.of()));
  }

  @AfterEach
  void close() {
    SlowFile.millis = 0;
    database.close(new ShutdownEvent());
  }

  @Test
  void whatWasInMemoryWhenTheDatabaseClosedIsWrittenAgain() throws SQLException {
    open("file");
    AtomicBoolean closed = new AtomicBoolean();

    sentUntilItIsTaken(
        connection -> {
          boolean rows = Rows.insert(connection, WRITE, List.of(1));
          if (closed.compareAndSet(false, true)) {
            closeAsWhenTheDiskIsFull();
          }
          return rows;
        });

    assertThat(notes()).containsExactly(1);
  }

  @Test
  void aNeighbourWhoSettlesAfterwardsDoesNotSpeakForWhatWasLost() throws SQLException {
    open("file");
    AtomicBoolean closed = new AtomicBoolean();

    sentUntilItIsTaken(
        connection -> {
          boolean rows = Rows.insert(connection, WRITE, List.of(1));
          if (closed.compareAndSet(false, true)) {
            closeAsWhenTheDiskIsFull();
            note(2);
          }
          return rows;
        });

    assertThat(notes()).containsExactly(1, 2);
  }

  @Test
  void aConnectionOfADatabaseThatHasClosedSettlesNothing() throws SQLException {
    open("file");

    try (Connection mine = DriverManager.getConnection(url)) {
      closeAsWhenTheDiskIsFull();
      note(1);

      assertThatThrownBy(() -> new H2File().settle(mine)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void anAnswerThatWroteTwiceIsRefusedWhenTheDatabaseClosedBeforeItWasSettled()
      throws SQLException {
    open("file");

    assertThatThrownBy(
            () ->
                database.settledOnce(
                    () -> {
                      note(1);
                      note(2);
                      closeAsWhenTheDiskIsFull();
                      return "answer";
                    },
                    Runnable::run))
        .isInstanceOf(Refused.class);

    note(3);
    assertThat(notes()).containsExactly(3);
  }

  @Test
  void anAnswerThatWroteTwiceHasBothInTheFile() throws Exception {
    open("file");

    database.settledOnce(
        () -> {
          note(1);
          note(2);
          return "answer";
        },
        Runnable::run);

    assertThat(inACopyOfTheFile()).containsExactly(1, 2);
  }

  /** After a while without a change H2 begins to store a row by itself. */
  @Test
  void whatH2StoresByItselfIsWaitedForAsWell() throws Exception {
    FilePath.register(new SlowFile());
    open("slow");

    database.write(
        connection -> {
          int rows = Rows.execute(connection, WRITE, List.of(1));
          SlowFile.millis = 500;
          pause(H2File.WRITE_DELAY.plusMillis(500));
          return rows;
        });

    assertThat(inACopyOfTheFile()).containsExactly(1);
  }

  private void note(int id) {
    sentUntilItIsTaken(connection -> Rows.insert(connection, WRITE, List.of(id)));
  }

  private void sentUntilItIsTaken(LogDatabase.Work<?> work) {
    untilItAnswers(() -> database.write(work));
  }

  private List<Integer> notes() {
    return untilItAnswers(
        () ->
            database.with(
                connection -> Rows.list(connection, READ, List.of(), row -> row.getInt(1))));
  }

  /** It refuses for as long as there are connections left of the database that has closed. */
  private static <T> T untilItAnswers(Supplier<T> call) {
    while (true) {
      try {
        return call.get();
      } catch (Refused e) {
        pause(Duration.ofMillis(10));
      }
    }
  }

  /** H2 closes like this when it cannot write. */
  private void closeAsWhenTheDiskIsFull() {
    try (Connection other = DriverManager.getConnection(url)) {
      Rows.execute(other, "SHUTDOWN IMMEDIATELY", List.of());
    } catch (SQLException e) {
      assertThat(e.getMessage()).contains("already closed");
    }
  }

  private List<Integer> inACopyOfTheFile() throws IOException, SQLException {
    Files.copy(folder.resolve("log.mv.db"), folder.resolve("copy.mv.db"));
    try (Connection copy = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("copy"))) {
      return Rows.list(copy, READ, List.of(), row -> row.getInt(1));
    }
  }

  private static void pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
