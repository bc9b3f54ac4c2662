package no.byrutine.checker.difference;

import java.util.Map;
import java.util.TreeMap;
import no.byrutine.checker.difference.Change.Cause;
import no.byrutine.decision.Kroner;

/**
 * What one cause did over all cases.
 *
 * @param cases in how many it did something
 * @param outcomes in how many it made the outcome another
 * @param kroner the sum of what it did to each amount, by the value's name
 */
public record CauseSum(String name, int cases, int outcomes, Map<String, Kroner> kroner) {

  static CauseSum of(Cause cause) {
    Map<String, Kroner> kroner = new TreeMap<>();
    cause.kroner().forEach((value, by) -> kroner.merge(bare(value), by, Kroner::plus));
    return new CauseSum(cause.name(), 1, cause.outcome() ? 1 : 0, kroner);
  }

  CauseSum plus(CauseSum other) {
    Map<String, Kroner> sum = new TreeMap<>(kroner);
    other.kroner.forEach((value, by) -> sum.merge(value, by, Kroner::plus));
    return new CauseSum(name, cases + other.cases, outcomes + other.outcomes, sum);
  }

  /** The value's name without what it is of. */
  private static String bare(String value) {
    int space = value.indexOf(' ');
    return space < 0 ? value : value.substring(0, space);
  }
}
