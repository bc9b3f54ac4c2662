package no.byrutine.service;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;

/** Starts the service, or says in plain words why it cannot. */
@QuarkusMain
public final class Main {

  private Main() {}

  public static void main(String... args) {
    Quarkus.run(null, Main::end, args);
  }

  /**
   * The log has no messages of exceptions, which may quote what was sent. At the start nothing was.
   */
  private static void end(int status, @Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalStateException) {
        System.err.println("Byrutine cannot start. " + cause.getMessage());
      }
    }
    System.exit(status);
  }
}
