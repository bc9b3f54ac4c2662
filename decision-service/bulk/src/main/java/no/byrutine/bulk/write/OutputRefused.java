package no.byrutine.bulk.write;

/** The output folder cannot be used for this run; the message says what to do. */
public final class OutputRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutputRefused(String message) {
    super(message);
  }
}
