package no.byrutine.service.swap;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.byrutine.service.decide.CityPolicies;
import no.byrutine.service.metrics.Counts;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Today;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions that have been taken over from leave nothing behind. */
class ReleasedTest {

  private static final String PACK = "forsterket-rehabilitering";
  private static final int SWAPS = 200;

  /** After so many, what is loaded once and for all has been loaded. */
  private static final int FIRST = 20;

  /** Two are kept, the one that runs and the one before it; the JVM takes its time with more. */
  private static final int MOST_IN_MEMORY = 5;

  private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

  @TempDir Path folder;

  private final Packs packs = new Packs();
  private final Today today = new Today(Clock.systemUTC());
  private final Versions versions =
      new Versions(
          packs,
          new Proof(packs, CityPolicies.of(Map.of()), today),
          today,
          new Counts(new SimpleMeterRegistry()));

  @Test
  void twoHundredSwapsLeaveNoMoreClassesThanTwenty() throws Exception {
    swapTo(1, FIRST);
    long loaded = CLASSES.getTotalLoadedClassCount();
    awaitAtMost(0);
    int after = CLASSES.getLoadedClassCount();

    swapTo(FIRST + 1, SWAPS);

    long ofOneVersion = (CLASSES.getTotalLoadedClassCount() - loaded) / (SWAPS - FIRST);
    assertThat(ofOneVersion).isGreaterThan(100);
    long most = after + MOST_IN_MEMORY * ofOneVersion;
    awaitAtMost(most);
    assertThat((long) CLASSES.getLoadedClassCount()).isLessThanOrEqualTo(most);
  }

  private void swapTo(int from, int to) throws Exception {
    for (int swap = from; swap <= to; swap++) {
      swapTo(swap);
    }
    assertThat(packs.pack(PACK).ref().version()).isEqualTo("0.1." + to);
  }

  private void swapTo(int swap) throws Exception {
    PackJars.of(PACK, "kriterier.yaml", "0.1." + swap).in(folder, "pack.jar");
    new PackFolder(folder, Duration.ZERO, Clock.systemUTC()).jars().ifPresent(versions::settle);
    assertThat(versions.refused()).isEmpty();
  }

  /** Collects until no more classes than these are loaded, or for a while. */
  private static void awaitAtMost(long classes) throws InterruptedException {
    for (int round = 0; CLASSES.getLoadedClassCount() > classes && round < 20; round++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
