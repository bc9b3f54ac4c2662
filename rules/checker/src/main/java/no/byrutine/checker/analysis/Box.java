package no.byrutine.checker.analysis;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * The facts that fulfil some conditions: for each element that they name, the cells of its axis.
 * Elements that they do not name are free.
 */
record Box(Map<String, BitSet> cells) {

  Box {
    cells = new TreeMap<>(cells);
  }

  /** Those of these facts that also have this element in these cells. */
  Box with(String element, BitSet within) {
    BitSet both = (BitSet) within.clone();
    if (cells.containsKey(element)) {
      both.and(cells.get(element));
    }
    Map<String, BitSet> narrowed = new TreeMap<>(cells);
    narrowed.put(element, both);
    return new Box(narrowed);
  }

  /** The same with the element free. */
  Box without(String element) {
    Map<String, BitSet> rest = new TreeMap<>(cells);
    rest.remove(element);
    return new Box(rest);
  }

  boolean isEmpty() {
    return cells.values().stream().anyMatch(BitSet::isEmpty);
  }

  /** Whether one fact can be in both. */
  boolean meets(Box other) {
    return cells.entrySet().stream()
        .allMatch(
            axis -> {
              BitSet there = other.cells.get(axis.getKey());
              return there == null || there.intersects(axis.getValue());
            });
  }

  /** Whether every fact in this one is in the other. */
  boolean isWithin(Box other) {
    return other.cells.entrySet().stream()
        .allMatch(
            axis -> {
              BitSet here = cells.get(axis.getKey());
              return here != null && isWithin(here, axis.getValue());
            });
  }

  static boolean isWithin(BitSet part, BitSet whole) {
    BitSet beyond = (BitSet) part.clone();
    beyond.andNot(whole);
    return beyond.isEmpty();
  }
}
