package no.byrutine.service.log;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = MINUTES)
class SharedSettleTest {

  private final SharedSettle shared = new SharedSettle();
  private final AtomicInteger settlings = new AtomicInteger();

  @Test
  void whoWritesAloneIsSettledAtOnce() {
    settle(settlings::incrementAndGet);
    settle(settlings::incrementAndGet);

    assertThat(settlings).hasValue(2);
  }

  @Test
  void allWhoWaitForASettlingShareTheNext() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Thread first =
        new Thread(
            () ->
                settle(
                    () -> {
                      settlings.incrementAndGet();
                      begun.countDown();
                      await(mayEnd);
                    }));
    first.start();
    begun.await();
    List<Thread> others =
        Stream.generate(() -> new Thread(() -> settle(settlings::incrementAndGet)))
            .limit(8)
            .toList();
    others.forEach(Thread::start);
    while (!others.stream().allMatch(it -> it.getState() == Thread.State.BLOCKED)) {
      TimeUnit.MILLISECONDS.sleep(1);
    }

    mayEnd.countDown();
    first.join();
    for (Thread other : others) {
      other.join();
    }

    assertThat(settlings).as("the first one's, and one for the eight").hasValue(2);
  }

  @Test
  void oneThatFailedHasSettledNothing() {
    assertThatThrownBy(
            () ->
                settle(
                    () -> {
                      throw new IllegalStateException("The disk is full");
                    }))
        .hasMessage("The disk is full");

    settle(settlings::incrementAndGet);

    assertThat(settlings).hasValue(1);
  }

  private void settle(SharedSettle.Settling settling) {
    try {
      shared.settle(settling);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
