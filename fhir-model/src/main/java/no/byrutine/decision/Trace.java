package no.byrutine.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the decision came about: the rules that fired, with the values they matched, and the rules
 * that did not, with the first condition that failed. Both are worked out when somebody asks, from
 * the same immutable facts: most callers never do, and asking later gives the same answer.
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

  private final Lazy<Fired> fired;
  private final Lazy<NotFired> notFired;

  /** Each list is made when it is first asked for, and must always come out the same. */
  public Trace(Supplier<List<Fired>> fired, Supplier<List<NotFired>> notFired) {
    this.fired = new Lazy<>(fired);
    this.notFired = new Lazy<>(notFired);
  }

  public List<Fired> fired() {
    return fired.get();
  }

  public List<NotFired> notFired() {
    return notFired.get();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Trace trace
        && fired().equals(trace.fired())
        && notFired().equals(trace.notFired());
  }

  @Override
  public int hashCode() {
    return fired().hashCode();
  }

  @Override
  public String toString() {
    return "Trace" + fired();
  }

  /** A list that is made once. Two threads may both make it: they make the same one. */
  private static final class Lazy<T> {
    private final Supplier<List<T>> maker;
    private volatile Optional<List<T>> made = Optional.empty();

    Lazy(Supplier<List<T>> maker) {
      this.maker = maker;
    }

    List<T> get() {
      if (made.isEmpty()) {
        made = Optional.of(List.copyOf(maker.get()));
      }
      return made.get();
    }
  }
}
