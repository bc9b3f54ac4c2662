package no.byrutine.service;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where an exception came from, for the log. Only types and lines of code: a message may quote what
 * was sent, and what was sent is somebody's economy and health.
 */
public final class Whereabouts {

  private static final int MOST_FRAMES = 12;
  private static final int MOST_CAUSES = 5;

  private Whereabouts() {}

  /** The types and lines of the exception and of what caused it. */
  public static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    Throwable current = thrown;
    for (int i = 0; current != null && i < MOST_CAUSES; i++) {
      text.append(i == 0 ? "" : " caused by ")
          .append(current.getClass().getName())
          .append(" at ")
          .append(frames(current));
      current = current.getCause();
    }
    return text.toString();
  }

  private static String frames(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .limit(MOST_FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < "));
  }
}
