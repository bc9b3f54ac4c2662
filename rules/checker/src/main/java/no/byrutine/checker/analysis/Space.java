package no.byrutine.checker.analysis;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.byrutine.checker.analysis.Condition.Among;
import no.byrutine.checker.analysis.Condition.AnyOf;
import no.byrutine.checker.analysis.Condition.Compare;
import no.byrutine.checker.analysis.Condition.Truth;

/** What facts of one type can be, on one day: an axis for each element that some rule names. */
final class Space {

  private static final Set<String> HOLDS = Set.of("true");

  private final Thresholds thresholds;
  private final Map<String, Set<String>> codes = new HashMap<>();
  private final Map<String, TreeSet<BigDecimal>> numbers = new HashMap<>();
  private final Map<String, Axis> axes = new HashMap<>();

  /**
   * @param conditions every condition of any rule on facts of this type
   * @param whole whether an element is a whole number
   */
  Space(Collection<Condition> conditions, Thresholds thresholds, Predicate<String> whole) {
    this.thresholds = thresholds;
    conditions.forEach(this::note);
    codes.forEach(
        (element, named) ->
            axes.put(
                element,
                Axis.of(
                    named, numbers.getOrDefault(element, new TreeSet<>()), whole.test(element))));
  }

  private void note(Condition condition) {
    if (condition instanceof Among among) {
      codes.computeIfAbsent(among.element(), element -> new HashSet<>()).addAll(among.codes());
    } else if (condition instanceof AnyOf any) {
      any.conditions().forEach(this::note);
    } else if (condition instanceof Truth truth) {
      codes.computeIfAbsent(truth.text(), element -> new HashSet<>()).addAll(HOLDS);
    } else if (condition instanceof Compare compare) {
      note(compare);
    }
  }

  private void note(Compare compare) {
    Optional<BigDecimal> number = thresholds.number(compare.operand());
    if (number.isEmpty()) {
      note(undecided(compare));
      return;
    }
    codes.computeIfAbsent(compare.element(), element -> new HashSet<>());
    numbers.computeIfAbsent(compare.element(), element -> new TreeSet<>()).add(number.get());
  }

  /** A comparison with something that has no number on the day is true or false, as it stands. */
  private static Condition undecided(Compare compare) {
    return ConditionReader.between(compare.element(), compare.operator(), compare.operand());
  }

  Axis axis(String element) {
    Axis axis = axes.get(element);
    if (axis == null) {
      throw new IllegalArgumentException("No rule names " + element);
    }
    return axis;
  }

  /** The facts that fulfil all of these. */
  Box box(List<Condition> conditions) {
    Box box = new Box(Map.of());
    for (Condition condition : conditions) {
      String element = element(condition);
      box = box.with(element, cells(condition));
    }
    return box;
  }

  /** The axis that a condition lies on. */
  String element(Condition condition) {
    if (condition instanceof Among among) {
      return among.element();
    }
    if (condition instanceof AnyOf any) {
      return any.element();
    }
    if (condition instanceof Truth truth) {
      return truth.text();
    }
    Compare compare = (Compare) condition;
    return thresholds.number(compare.operand()).isPresent()
        ? compare.element()
        : element(undecided(compare));
  }

  private BitSet cells(Condition condition) {
    Axis axis = axis(element(condition));
    if (condition instanceof Among among) {
      return axis.among(among.codes(), among.in());
    }
    if (condition instanceof Truth truth) {
      return axis.among(HOLDS, truth.holds());
    }
    if (condition instanceof AnyOf any) {
      return anyOf(any);
    }
    Compare compare = (Compare) condition;
    return thresholds
        .number(compare.operand())
        .map(number -> axis.compared(compare.operator(), number))
        .orElseGet(() -> cells(undecided(compare)));
  }

  /** Alternatives of which one has no number on the day may all hold: nothing is known of them. */
  private BitSet anyOf(AnyOf any) {
    BitSet cells = new BitSet();
    for (Condition one : any.conditions()) {
      if (!element(one).equals(any.element())) {
        return axis(any.element()).all();
      }
      cells.or(cells(one));
    }
    return cells;
  }
}
