package no.byrutine.service.log;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import no.byrutine.service.log.LogConfig.OnFailure;
import no.byrutine.service.request.Refused;
import org.jboss.logging.Logger;

/** Where every decision is recorded before it is given out. */
@Singleton
public final class DecisionLog {

  private static final Logger LOG = Logger.getLogger(DecisionLog.class);

  private final Recorder recorder;
  private final RecordStore records;
  private final LogDatabase database;
  private final OnFailure onFailure;
  private final LongAdder unlogged = new LongAdder();

  DecisionLog(Recorder recorder, RecordStore records, LogDatabase database, LogConfig config) {
    this.recorder = recorder;
    this.records = records;
    this.database = database;
    this.onFailure = config.onFailure();
  }

  /**
   * Records a decision.
   *
   * @return the record's id; empty when it could not be written, and the city has chosen to answer
   *     all the same
   * @throws Refused when it could not be written, and the decision is not to be given out
   */
  public Optional<UUID> record(Decided decided) {
    DecisionRecord record = recorder.of(decided);
    return written(() -> records.insert(record)) ? Optional.of(record.id()) : Optional.empty();
  }

  /**
   * What the work comes to, for an answer that writes more than one thing: all of it is safe when
   * this returns, and the database is waited for once.
   *
   * @throws Refused when it is not, and no answer is to be given
   */
  public <T> T settledOnce(Supplier<T> work) {
    return database.settledOnce(work, this::written);
  }

  /**
   * Writes what must be in the log before an answer is given.
   *
   * @return whether it was written
   * @throws Refused when it was not, and no answer is to be given
   */
  boolean written(Runnable write) {
    try {
      write.run();
      return true;
    } catch (Refused e) {
      if (onFailure == OnFailure.REFUSE) {
        throw e;
      }
      unlogged.increment();
      LOG.error("A decision is given out that is not in the log (byrutine.log.on-failure=answer)");
      return false;
    }
  }

  /** How many decisions have been given out since the start without being in the log. */
  public long unlogged() {
    return unlogged.sum();
  }
}
