package no.byrutine.bulk.report;

/** A run in which some lines are not accounted for: a fault of ours, and no result to rely on. */
public final class LostLines extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LostLines(String message) {
    super(message);
  }
}
