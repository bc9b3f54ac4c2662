package no.byrutine.service.access;

/** Nobody knows who calls. The caller is not told why; the log is. */
final class NotAuthenticated extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason in words for the log, with nothing of the token in them
   */
  NotAuthenticated(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
