package no.byrutine.checker.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import no.byrutine.checker.CompiledPack;

/**
 * A pack as it is reasoned about: its rules, and on each day on which a number changes, its facts.
 */
final class Ground {

  private final CompiledPack pack;
  private final List<AnalysedRule> rules;
  private final SortedSet<LocalDate> days;
  private final List<LocalDate> lastFirst;
  private final WholeNumbers whole;
  private final Map<String, List<Condition>> conditions = new HashMap<>();
  private final Map<LocalDate, Map<String, Space>> spaces = new HashMap<>();

  // By identity: a condition is read once, and its words are many.
  private final Map<LocalDate, IdentityHashMap<FactCondition, Box>> boxes = new HashMap<>();

  /**
   * @param loader where the fact types that the rules speak of are found
   */
  Ground(CompiledPack pack, ClassLoader loader, LocalDate today) {
    this.pack = pack;
    this.whole = new WholeNumbers(pack.files().texts(), loader);
    this.rules = RuleReader.read(pack);
    this.days = Thresholds.days(pack.definition().parameters(), today);
    List<LocalDate> reversed = new ArrayList<>(days);
    Collections.reverse(reversed);
    this.lastFirst = List.copyOf(reversed);
    for (AnalysedRule rule : rules) {
      rule.facts().forEach(fact -> note(rule, fact));
    }
  }

  private void note(AnalysedRule rule, FactCondition fact) {
    whole.note(rule.source().file(), fact.type());
    conditions.computeIfAbsent(fact.type(), type -> new ArrayList<>()).addAll(fact.conditions());
  }

  CompiledPack pack() {
    return pack;
  }

  List<AnalysedRule> rules() {
    return rules;
  }

  SortedSet<LocalDate> days() {
    return days;
  }

  /** The same days, the last one first. */
  List<LocalDate> lastFirst() {
    return lastFirst;
  }

  /** What facts of a type can be on a day. */
  Space space(String type, LocalDate day) {
    return spaces
        .computeIfAbsent(day, any -> new HashMap<>())
        .computeIfAbsent(
            type,
            any ->
                new Space(
                    conditions.getOrDefault(type, List.of()),
                    new Thresholds(pack.definition().parameters(), day),
                    element -> whole.is(type, element)));
  }

  /** The facts that a rule asks for, on a day. */
  Box box(FactCondition fact, LocalDate day) {
    return boxes
        .computeIfAbsent(day, any -> new IdentityHashMap<>())
        .computeIfAbsent(fact, any -> space(fact.type(), day).box(fact.conditions()));
  }
}
