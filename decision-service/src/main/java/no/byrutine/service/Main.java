package no.byrutine.service;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import no.byrutine.engine.definition.PackException;
import no.byrutine.service.access.Stopping;
import org.jspecify.annotations.Nullable;

/** Starts the service, or says in plain words why it cannot; and lets it end in good order. */
@QuarkusMain
public final class Main implements QuarkusApplication {

  private final Stopping stopping;

  Main(Stopping stopping) {
    this.stopping = stopping;
  }

  public static void main(String... args) {
    Quarkus.run(Main.class, Main::end, args);
  }

  /** Runs until it is asked to stop. */
  @Override
  public int run(String... args) {
    stopping.takeCharge();
    Quarkus.waitForExit();
    return 0;
  }

  /**
   * The log has no messages of exceptions, which may quote what was sent. At the start nothing was.
   */
  private static void end(int status, @Nullable Throwable failure) {
    if (failure != null) {
      System.err.println("Byrutine cannot start. " + reason(failure));
    }
    System.exit(status);
  }

  /** What we say of it ourselves; else what is innermost, such as a setting that cannot be read. */
  private static String reason(Throwable failure) {
    String ours = "";
    String innermost = "";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      innermost = cause.getClass().getSimpleName() + ": " + cause.getMessage();
      if (cause instanceof IllegalStateException || cause instanceof PackException) {
        ours = String.valueOf(cause.getMessage());
      }
    }
    return ours.isEmpty() ? innermost : ours;
  }
}
