package no.byrutine.checker.difference;

import java.util.List;
import java.util.Map;
import no.byrutine.decision.Kroner;

/**
 * What became of one case.
 *
 * @param name what the case is called
 * @param earlier the earlier outcome
 * @param later the later one
 * @param kroner by how much each amount changed, by its name
 * @param causes what made it so, in the order in which they were let in
 */
public record Change(
    String name, String earlier, String later, Map<String, Kroner> kroner, List<Cause> causes) {

  /**
   * One cause, and what it did.
   *
   * @param name {@code parameter <name>}, {@code rule <id>}, or that only the arithmetic beside the
   *     rules is another
   * @param outcome whether the outcome became another
   * @param kroner by how much each amount became another
   */
  public record Cause(String name, boolean outcome, Map<String, Kroner> kroner) {}

  public boolean ofOutcome() {
    return !earlier.equals(later);
  }

  /** The size of the amount that changed most. */
  public Kroner most() {
    return kroner.values().stream().map(Kroner::size).reduce(Kroner.ZERO, Kroner::max);
  }
}
