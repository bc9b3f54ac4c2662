package no.byrutine.checker.analysis;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that one element of a fact can be, cut into cells that no condition tells apart: absent, each
 * code that a rule names, and the numbers: below the first threshold, the threshold itself, between
 * it and the next, and so on to above the last. So a condition is a set of cells, exactly, and what
 * conditions say together is and, or, not.
 *
 * @param whole whether the numbers are whole, so that nothing is between one and the next
 */
record Axis(List<String> codes, List<BigDecimal> thresholds, boolean whole) {

  private static final int ABSENT = 0;

  /** The axis on which these conditions lie. */
  static Axis of(Set<String> codes, SortedSet<BigDecimal> thresholds, boolean whole) {
    SortedSet<String> present = new TreeSet<>(codes);
    present.remove(Condition.ABSENT);
    return new Axis(List.copyOf(present), List.copyOf(thresholds), whole);
  }

  private int firstNumber() {
    return 1 + codes.size();
  }

  /** Every cell that something can be in. */
  BitSet all() {
    BitSet all = new BitSet();
    all.set(0, firstNumber() + 2 * thresholds.size() + 1);
    for (int i = 1; whole && i < thresholds.size(); i++) {
      BigDecimal next = thresholds.get(i - 1).add(BigDecimal.ONE);
      all.set(firstNumber() + 2 * i, thresholds.get(i).compareTo(next) > 0);
    }
    return all;
  }

  BitSet among(Set<String> wanted, boolean in) {
    BitSet cells = new BitSet();
    for (String code : wanted) {
      cells.set(code.equals(Condition.ABSENT) ? ABSENT : 1 + codes.indexOf(code));
    }
    if (in) {
      return cells;
    }
    BitSet others = all();
    others.andNot(cells);
    return others;
  }

  /** The numbers that fulfil a comparison; what is absent or a code does not. */
  BitSet compared(Operator operator, BigDecimal threshold) {
    BitSet cells = new BitSet();
    int at = 2 * thresholds.indexOf(threshold) + 1;
    for (int cell = 0; cell < 2 * thresholds.size() + 1; cell++) {
      cells.set(firstNumber() + cell, operator.holds(Integer.compare(cell, at)));
    }
    cells.and(all());
    return cells;
  }

  /** Of the numbers between the least and the greatest that are covered: those that are not. */
  BitSet between(BitSet covered) {
    BitSet gaps = new BitSet();
    int from = covered.nextSetBit(firstNumber());
    int to = covered.length();
    if (from >= 0) {
      gaps.set(from, to);
      gaps.and(all());
      gaps.andNot(covered);
    }
    return gaps;
  }

  /** A number in a cell of numbers: the threshold, or the middle, or one beyond. */
  BigDecimal sample(int cell) {
    int at = cell - firstNumber();
    if (at % 2 == 1) {
      return thresholds.get(at / 2);
    }
    if (at == 0) {
      return thresholds.get(0).subtract(BigDecimal.ONE);
    }
    BigDecimal below = thresholds.get(at / 2 - 1);
    return whole || at / 2 == thresholds.size()
        ? below.add(BigDecimal.ONE)
        : below.add(thresholds.get(at / 2)).divide(BigDecimal.valueOf(2));
  }

  boolean isNumber(int cell) {
    return cell >= firstNumber() && !thresholds.isEmpty();
  }

  /** What is in a cell, in words. */
  String words(int cell) {
    if (cell == ABSENT) {
      return "absent";
    }
    if (cell < firstNumber()) {
      return codes.get(cell - 1);
    }
    return thresholds.isEmpty() ? "anything else" : interval(cell - firstNumber());
  }

  private String interval(int at) {
    String below = at < 2 ? "" : "above " + plain(at / 2 - 1);
    if (at % 2 == 1) {
      return plain(at / 2);
    }
    String above = at / 2 == thresholds.size() ? "" : "below " + plain(at / 2);
    return below.isEmpty() || above.isEmpty() ? below + above : below + " and " + above;
  }

  private String plain(int threshold) {
    return thresholds.get(threshold).toPlainString();
  }
}
