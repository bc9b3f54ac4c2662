package no.byrutine.service;

import no.byrutine.decision.Words;
import no.byrutine.in.Issue;

/**
 * The request is refused before anybody looks at its content: too large, or written in a way that
 * this door does not take.
 */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Issue issue;

  Refused(int status, String code, String expression, Words text) {
    super(text.en());
    this.status = status;
    this.issue = new Issue(code, expression, text);
  }

  int status() {
    return status;
  }

  Issue issue() {
    return issue;
  }
}
