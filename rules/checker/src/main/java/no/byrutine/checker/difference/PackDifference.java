package no.byrutine.checker.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.byrutine.checker.difference.Change.Cause;
import no.byrutine.decision.PackRef;

/**
 * What another version of a pack would decide otherwise. The parameters are let in one by one, and
 * then the rules: each answers for what changed when it came in, so the causes of an amount add up
 * to its whole difference. Of the rules those are named that fire on one side only.
 *
 * @param cases how many cases were asked about
 * @param changes those that are decided otherwise
 */
public record PackDifference(PackRef earlier, PackRef later, int cases, List<Change> changes) {

  private static final int LARGEST = 10;
  private static final String ARITHMETIC = "the text or the Java of rules that fire in both";

  /** The versions from the earlier to the later, each with what it brings that is new. */
  private record Stage(String brings, Decider decider) {}

  /** Holds two versions against each other over these cases. */
  public static PackDifference between(PackVersion earlier, PackVersion later, List<Case> cases) {
    Decider first = new Decider(earlier);
    List<Stage> stages = stages(earlier, later);
    Decider last = new Decider(later);
    List<Change> changes = new ArrayList<>();
    for (Case one : cases) {
      change(one, first, stages, last).ifPresent(changes::add);
    }
    return new PackDifference(
        earlier.definition().ref(), later.definition().ref(), cases.size(), List.copyOf(changes));
  }

  private static List<Stage> stages(PackVersion earlier, PackVersion later) {
    List<Stage> stages = new ArrayList<>();
    PackVersion mixed = earlier;
    for (String name : earlier.differing(later)) {
      mixed = mixed.with(name, later);
      stages.add(new Stage("parameter " + name, new Decider(mixed)));
    }
    return stages;
  }

  private static Optional<Change> change(
      Case one, Decider first, List<Stage> stages, Decider last) {
    Answer before = Answer.of(one, first);
    Answer after = Answer.of(one, last);
    if (before.saysTheSameAs(after)) {
      return Optional.empty();
    }
    List<Cause> causes = new ArrayList<>();
    Answer current = before;
    for (Stage stage : stages) {
      Answer next = Answer.of(one, stage.decider());
      cause(stage.brings(), current, next).ifPresent(causes::add);
      current = next;
    }
    cause(rules(current, after), current, after).ifPresent(causes::add);
    return Optional.of(
        new Change(
            one.name(), before.outcome(), after.outcome(), before.differences(after), causes));
  }

  private static Optional<Cause> cause(String name, Answer before, Answer after) {
    return before.saysTheSameAs(after)
        ? Optional.empty()
        : Optional.of(
            new Cause(name, !before.outcome().equals(after.outcome()), before.differences(after)));
  }

  private static String rules(Answer before, Answer after) {
    String rules =
        before.firedOnOneSide(after).stream()
            .map(rule -> "rule " + rule)
            .collect(Collectors.joining(", "));
    return rules.isEmpty() ? ARITHMETIC : rules;
  }

  /** How many get another outcome. */
  public long ofOutcome() {
    return changes.stream().filter(Change::ofOutcome).count();
  }

  /** How many get other amounts. */
  public long ofKroner() {
    return changes.stream().filter(change -> !change.kroner().isEmpty()).count();
  }

  /** What each cause did, those of most cases first. */
  public List<CauseSum> byCause() {
    Map<String, CauseSum> sums = new LinkedHashMap<>();
    for (Change change : changes) {
      change
          .causes()
          .forEach(cause -> sums.merge(cause.name(), CauseSum.of(cause), CauseSum::plus));
    }
    return sums.values().stream()
        .sorted(Comparator.comparingInt(CauseSum::cases).reversed().thenComparing(CauseSum::name))
        .toList();
  }

  /** The ten cases whose amounts change most. */
  public List<Change> largest() {
    return changes.stream()
        .filter(change -> !change.kroner().isEmpty())
        .sorted(Comparator.comparing(Change::most).reversed().thenComparing(Change::name))
        .limit(LARGEST)
        .toList();
  }
}
