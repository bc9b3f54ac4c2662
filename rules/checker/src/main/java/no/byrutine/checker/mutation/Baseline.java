package no.byrutine.checker.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.byrutine.checker.DrlFile;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.scenario.Neighbours;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioRunner;
import no.byrutine.engine.scenario.SideBySide;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;

/** The scenarios of a pack, and what they show before anything is changed. */
final class Baseline {

  private final Pack pack;
  private final List<Case> cases = new ArrayList<>();
  private final Map<String, List<Case>> bySubject = new ConcurrentHashMap<>();

  /**
   * A scenario that can be decided.
   *
   * @param shows the rules that fire and the parameters that count
   * @param beside the case beside its neighbour; empty when it stands alone
   */
  record Case(Scenario scenario, Facts facts, Set<String> shows, Optional<SideBySide> beside) {}

  /**
   * @throws PackException when a scenario fails: then nobody can say what a change does
   */
  Baseline(Pack pack, List<Scenario> scenarios) {
    this.pack = pack;
    List<PackProblem> failures = new ArrayList<>();
    ScenarioRunner runner = new ScenarioRunner(pack);
    Neighbours neighbours = new Neighbours(pack.definition(), scenarios);
    for (Scenario scenario : scenarios) {
      ScenarioRunner.Result result = runner.run(scenario);
      Optional<SideBySide> beside =
          neighbours.of(scenario).flatMap(other -> runner.beside(scenario, other));
      List<String> differences = new ArrayList<>(result.differences());
      beside.ifPresent(pair -> differences.addAll(pair.differences(runner)));
      if (!differences.isEmpty()) {
        failures.add(failure(scenario, differences));
      }
      read(runner, scenario)
          .map(facts -> new Case(scenario, facts, shows(result), beside))
          .ifPresent(cases::add);
    }
    if (!failures.isEmpty()) {
      throw new PackException(failures);
    }
  }

  private static PackProblem failure(Scenario scenario, List<String> differences) {
    return new PackProblem(
        scenario.file(),
        scenario.line(),
        0,
        "'" + scenario.name() + "' fails before anything is changed: " + differences.get(0),
        "Run byrutine:test, and mend it first.");
  }

  private static Set<String> shows(ScenarioRunner.Result result) {
    Set<String> shows = new HashSet<>();
    result
        .decision()
        .ifPresent(
            decision -> {
              decision.trace().fired().forEach(fired -> shows.add(fired.rule()));
              decision.parameters().forEach(parameter -> shows.add(parameter.name()));
            });
    return shows;
  }

  /** What the reader refuses is refused whatever the rules are: no change shows there. */
  private static Optional<Facts> read(ScenarioRunner runner, Scenario scenario) {
    try {
      return Optional.of(runner.facts(scenario));
    } catch (BadInput e) {
      return Optional.empty();
    }
  }

  /**
   * The cases that could notice a mutant, likely ones first: those that show what is changed, those
   * of the same files, the others. Only a case that asks a section without the rule is left out,
   * for a changed rule may fire where the first one never did.
   */
  List<Case> of(Mutant mutant) {
    return bySubject.computeIfAbsent(mutant.subject(), subject -> likelyFirst(mutant));
  }

  private List<Case> likelyFirst(Mutant mutant) {
    Set<String> files =
        cases.stream()
            .filter(one -> one.shows().contains(mutant.subject()))
            .map(one -> one.scenario().file())
            .collect(Collectors.toSet());
    return cases.stream()
        .filter(one -> reaches(mutant, one.scenario()))
        .sorted(Comparator.comparingInt(one -> distance(one, mutant.subject(), files)))
        .toList();
  }

  private static int distance(Case one, String subject, Set<String> files) {
    if (one.shows().contains(subject)) {
      return 0;
    }
    return files.contains(one.scenario().file()) ? 1 : 2;
  }

  private boolean reaches(Mutant mutant, Scenario scenario) {
    String rules = DrlFile.of(mutant.file(), "").shortName();
    return !mutant.file().endsWith(".drl")
        || scenario
            .section()
            .map(pack.definition().sections()::get)
            .map(section -> section.rules().contains(rules))
            .orElse(true);
  }
}
