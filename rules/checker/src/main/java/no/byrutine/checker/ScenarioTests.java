package no.byrutine.checker;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import no.byrutine.engine.scenario.ScenarioRunner;
import org.junit.jupiter.api.DynamicNode;
import org.opentest4j.AssertionFailedError;

/** A pack's scenarios as JUnit tests: one case is one test, with its own name. */
public final class ScenarioTests {

  private ScenarioTests() {}

  /** For a {@code @TestFactory}: every case, and that the cases show both sides of every rule. */
  public static Stream<DynamicNode> of(Pack pack, Path folder) {
    ScenarioRunner runner = new ScenarioRunner(pack);
    List<Scenario> scenarios = ScenarioReader.read(ScenarioFiles.in(folder));
    Map<Scenario, ScenarioRunner.Result> results = new ConcurrentHashMap<>();
    Function<Scenario, ScenarioRunner.Result> run =
        scenario -> results.computeIfAbsent(scenario, runner::run);
    Map<String, List<Scenario>> byFile = new LinkedHashMap<>();
    scenarios.forEach(s -> byFile.computeIfAbsent(s.file(), file -> new ArrayList<>()).add(s));
    Stream<DynamicNode> cases =
        byFile.entrySet().stream()
            .map(
                entry ->
                    dynamicContainer(
                        entry.getKey(),
                        entry.getValue().stream().map(scenario -> test(run, scenario))));
    return Stream.concat(cases, Stream.of(rules(pack, scenarios, run)));
  }

  // Without a test source: Surefire does not count tests that point at a file. The report names it.
  private static DynamicNode test(
      Function<Scenario, ScenarioRunner.Result> run, Scenario scenario) {
    return dynamicTest(
        scenario.name(),
        () -> {
          ScenarioRunner.Result result = run.apply(scenario);
          if (!result.passed()) {
            throw new AssertionFailedError(result.report());
          }
        });
  }

  private static DynamicNode rules(
      Pack pack, List<Scenario> scenarios, Function<Scenario, ScenarioRunner.Result> run) {
    return dynamicContainer(
        "%d rules in %d scenarios".formatted(pack.rules().size(), scenarios.size()),
        Stream.of(
            dynamicTest(
                "each rule fires in one",
                () -> none("No scenario fires", report(pack, scenarios, run).neverFired())),
            dynamicTest(
                "each rule has a near miss",
                () ->
                    none(
                        "No scenario is a near miss of",
                        report(pack, scenarios, run).withoutNearMiss()))));
  }

  private static ScenarioReport report(
      Pack pack, List<Scenario> scenarios, Function<Scenario, ScenarioRunner.Result> run) {
    return new ScenarioReport(pack, scenarios.stream().map(run).toList());
  }

  private static void none(String what, List<String> rules) {
    if (!rules.isEmpty()) {
      throw new AssertionFailedError(what + ":\n  " + String.join("\n  ", rules));
    }
  }
}
