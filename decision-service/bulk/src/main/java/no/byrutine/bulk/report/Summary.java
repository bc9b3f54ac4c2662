package no.byrutine.bulk.report;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What a part came to, or all of them.
 *
 * @param lines those that were pieces of a case or were bad; neither blank nor shared
 * @param decided subjects that have a decision
 * @param refused subjects whose case cannot be decided
 * @param bad faults, each on its line
 * @param changed subjects of whom something is other than before
 * @param moves how many went from one outcome to another
 * @param values what changed, by the value's name
 * @param causes by the value's name and what caused the change of it
 */
public record Summary(
    long lines,
    long decided,
    long refused,
    long bad,
    SortedMap<String, Long> outcomes,
    SortedMap<String, Long> findings,
    long changed,
    SortedMap<String, Long> moves,
    SortedMap<String, Tally> values,
    SortedMap<String, Tally> causes,
    List<Largest> largest) {

  /** Nothing yet. */
  public static Summary nothing() {
    return new Summary(
        0,
        0,
        0,
        0,
        new TreeMap<>(),
        new TreeMap<>(),
        0,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        List.of());
  }

  public Summary plus(Summary other) {
    return new Summary(
        lines + other.lines,
        decided + other.decided,
        refused + other.refused,
        bad + other.bad,
        both(outcomes, other.outcomes, Long::sum),
        both(findings, other.findings, Long::sum),
        changed + other.changed,
        both(moves, other.moves, Long::sum),
        both(values, other.values, Tally::plus),
        both(causes, other.causes, Tally::plus),
        Largest.of(largest, other.largest));
  }

  private static <T> SortedMap<String, T> both(
      SortedMap<String, T> some, SortedMap<String, T> others, BinaryOperator<T> sum) {
    SortedMap<String, T> all = new TreeMap<>(some);
    others.forEach((key, value) -> all.merge(key, value, sum));
    return all;
  }
}
