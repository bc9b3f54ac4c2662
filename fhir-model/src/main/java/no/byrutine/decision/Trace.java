package no.byrutine.decision;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How the decision came about: the rules that fired, with the values they matched, and the rules
 * that did not, with the first condition that failed. The second list is worked out when somebody
 * asks for it, from the same immutable facts; asking later gives the same answer.
 */
public final class Trace {

  /** A rule that fired, with what its variables were bound to. */
  public record Fired(
      String rule, String title, Map<String, Scalar> values, List<String> evidence) {}

  /**
   * A rule that did not fire.
   *
   * @param condition the first condition that nothing satisfied, as the rule's author wrote it
   */
  public record NotFired(String rule, String title, String condition) {}

  private final List<Fired> fired;
  private final Supplier<List<NotFired>> workOut;
  private volatile List<NotFired> notFired = List.of();
  private volatile boolean workedOut;

  public Trace(List<Fired> fired, Supplier<List<NotFired>> notFired) {
    this.fired = List.copyOf(fired);
    this.workOut = notFired;
  }

  public List<Fired> fired() {
    return fired;
  }

  public List<NotFired> notFired() {
    if (!workedOut) {
      notFired = List.copyOf(workOut.get());
      workedOut = true;
    }
    return notFired;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Trace trace
        && fired.equals(trace.fired)
        && notFired().equals(trace.notFired());
  }

  @Override
  public int hashCode() {
    return fired.hashCode();
  }

  @Override
  public String toString() {
    return "Trace" + fired;
  }
}
