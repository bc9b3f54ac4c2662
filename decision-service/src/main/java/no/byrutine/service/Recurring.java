package no.byrutine.service;

import java.time.Duration;
import org.jboss.logging.Logger;

/** Work that is done again and again in a thread of its own, which holds nobody back at the end. */
public final class Recurring {

  private static final Logger LOG = Logger.getLogger(Recurring.class);

  private final Runnable work;
  private final Duration pause;
  private final Thread thread;

  /**
   * @param name what the work is, for whoever reads a list of threads
   * @param pause how long to wait after it, before it is done again
   */
  public Recurring(String name, Duration pause, Runnable work) {
    this.work = work;
    this.pause = pause;
    this.thread = new Thread(this::repeat, name);
    thread.setDaemon(true);
  }

  /** Begins at once. */
  public void start() {
    thread.start();
  }

  /** Lets it be, also in the middle of its pause. */
  public void stop() {
    thread.interrupt();
  }

  private void repeat() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        once();
        Thread.sleep(pause.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.errorf("%s: %s", thread.getName(), Whereabouts.of(e));
    }
  }
}
