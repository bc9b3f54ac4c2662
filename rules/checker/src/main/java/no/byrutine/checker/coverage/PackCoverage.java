package no.byrutine.checker.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.byrutine.checker.CompiledPack;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;

/**
 * What the scenarios of a pack show of it.
 *
 * @param pack the pack's id
 * @param scenarios how many there are
 * @param failed those that do not pass, and so count for nothing
 * @param items everything that there is to show
 * @param notFollowed how many conditions cannot be seen one by one: what is added up, and several
 *     facts under one {@code not}
 */
public record PackCoverage(
    String pack, int scenarios, List<Scenario> failed, List<CoverageItem> items, int notFollowed) {

  /**
   * Runs the scenarios.
   *
   * @param loaded the compiled pack, ready to run
   */
  public static PackCoverage of(CompiledPack compiled, Pack loaded, List<Scenario> scenarios) {
    Evidence evidence = new Evidence(loaded, scenarios);
    List<CoverageItem> items = new ArrayList<>();
    items.addAll(RuleItems.of(compiled, evidence));
    items.addAll(RowItems.of(compiled.files(), evidence));
    items.addAll(ConditionItems.of(compiled, evidence));
    items.addAll(ParameterItems.of(compiled.definition(), evidence));
    items.addAll(TextItems.of(compiled, evidence));
    items.sort(Comparator.comparing(CoverageItem::file).thenComparingInt(CoverageItem::line));
    return new PackCoverage(
        loaded.id(),
        scenarios.size(),
        evidence.failed(),
        List.copyOf(items),
        evidence.conditions().notFollowed());
  }

  /** What there is of one kind, in the order of the pack's files. */
  public List<CoverageItem> of(Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).toList();
  }

  /** What no scenario shows of one kind. */
  public List<CoverageItem> uncovered(Kind kind) {
    return of(kind).stream().filter(item -> !item.covered()).toList();
  }

  int covered(Kind kind) {
    return of(kind).size() - uncovered(kind).size();
  }

  /** The part that is covered, in per cent; all of nothing is 100. */
  public double percent(Kind kind) {
    int all = of(kind).size();
    return all == 0 ? 100 : 100.0 * covered(kind) / all;
  }
}
