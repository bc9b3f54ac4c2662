package no.byrutine.in;

import java.util.List;
import java.util.stream.Collectors;

/** What was sent cannot be decided on, and the sender can mend it. */
public final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Issue> issues;

  public BadInput(List<Issue> issues) {
    super(
        issues.stream()
            .map(issue -> issue.expression() + ": " + issue.text().en())
            .collect(Collectors.joining("\n")));
    this.issues = List.copyOf(issues);
  }

  public BadInput(Issue issue) {
    this(List.of(issue));
  }

  /** Everything that is wrong, in the order it was found. */
  public List<Issue> issues() {
    return issues;
  }

  /**
   * The same issues in one of several things that were sent together, for example {@code later}.
   */
  public BadInput under(String part) {
    return new BadInput(issues.stream().map(issue -> issue.under(part)).toList());
  }
}
