package no.byrutine.service.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Refused;
import no.byrutine.service.request.Today;
import org.jboss.logging.Logger;

/**
 * Deletes what is older than the city keeps it, pack by pack, once a day. How long that is says the
 * law, and the city; nothing is deleted until the city has said it.
 */
@Singleton
final class Retention {

  private static final Logger LOG = Logger.getLogger(Retention.class);

  private final Map<String, Period> keep;
  private final Deletions deletions;
  private final Packs packs;
  private final Today today;
  private final CountDownLatch ended = new CountDownLatch(1);

  Retention(LogConfig config, Deletions deletions, Packs packs, Today today) {
    this.keep = Map.copyOf(config.keep());
    this.deletions = deletions;
    this.packs = packs;
    this.today = today;
  }

  void begin(@Observes StartupEvent event) {
    check();
    Set<String> packs = packs();
    packs.removeAll(keep.keySet());
    if (!packs.isEmpty()) {
      LOG.infof(
          "Decisions are kept for good of: %s. byrutine.log.keep.<pack> says otherwise",
          String.join(", ", packs));
    }
    if (!keep.isEmpty()) {
      Thread daily = new Thread(this::daily, "deletes what is not to be kept");
      daily.setDaemon(true);
      daily.start();
    }
  }

  void end(@Observes ShutdownEvent event) {
    ended.countDown();
  }

  private void daily() {
    try {
      boolean end = ended.await(1, TimeUnit.MINUTES);
      while (!end) {
        apply();
        end = ended.await(1, TimeUnit.DAYS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Set<String> packs() {
    return packs.all().stream().map(Pack::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * A misspelt pack would be kept for good.
   *
   * @throws IllegalStateException when a pack is not there, or a time is none
   */
  void check() {
    Set<String> packs = packs();
    keep.forEach(
        (pack, time) -> {
          if (!packs.contains(pack)) {
            throw new IllegalStateException(
                "byrutine.log.keep." + pack + ": no such pack." + Nearest.hint(pack, packs));
          }
          if (time.isNegative() || time.isZero()) {
            throw new IllegalStateException(
                "byrutine.log.keep." + pack + ": expected a time such as P10Y.");
          }
        });
  }

  /** Deletes what is too old now. What cannot be deleted today is tomorrow. */
  void apply() {
    keep.forEach(
        (pack, time) -> {
          try {
            int records = deletions.before(pack, today.precisely().minus(time));
            LOG.infof("Deleted %d decisions of %s that are older than %s", records, pack, time);
          } catch (Refused e) {
            LOG.warnf("Old decisions of %s could not be deleted now", pack);
          }
        });
  }
}
