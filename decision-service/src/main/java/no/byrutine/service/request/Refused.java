package no.byrutine.service.request;

import no.byrutine.decision.Words;
import no.byrutine.in.Issue;

/**
 * The request is refused before anybody looks at its content: too large, or written in a way that
 * this door does not take.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Issue issue;

  public Refused(int status, String code, String expression, Words text) {
    super(text.en());
    this.status = status;
    this.issue = new Issue(code, expression, text);
  }

  /** The same for an issue that is at hand. */
  public static Refused of(int status, Issue issue) {
    return new Refused(status, issue.code(), issue.expression(), issue.text());
  }

  public int status() {
    return status;
  }

  public Issue issue() {
    return issue;
  }
}
