package no.byrutine.bulk.read;

/** What was asked for cannot be read; the message says what to do. */
public final class InputRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InputRefused(String message) {
    super(message);
  }
}
