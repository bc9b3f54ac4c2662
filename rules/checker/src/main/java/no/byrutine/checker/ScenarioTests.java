package no.byrutine.checker;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.byrutine.engine.Pack;
import org.junit.jupiter.api.DynamicNode;
import org.opentest4j.AssertionFailedError;

/** A pack's scenarios as JUnit tests: one case is one test, with its own name. */
public final class ScenarioTests {

  private ScenarioTests() {}

  /** The scenario files of a pack's folder, by name relative to it. */
  public static Map<String, String> files(Path pack) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(pack.resolve("scenarios"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        texts.put(pack.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the scenarios of " + pack, e);
    }
    return texts;
  }

  /** For a {@code @TestFactory}. */
  public static Stream<DynamicNode> of(Pack pack, Path folder) {
    ScenarioRunner runner = new ScenarioRunner(pack);
    Map<String, List<Scenario>> byFile = new LinkedHashMap<>();
    ScenarioReader.read(files(folder))
        .forEach(s -> byFile.computeIfAbsent(s.file(), file -> new java.util.ArrayList<>()).add(s));
    return byFile.entrySet().stream()
        .map(
            entry ->
                dynamicContainer(
                    entry.getKey(),
                    entry.getValue().stream().map(scenario -> test(runner, scenario))));
  }

  // Without a test source: Surefire does not count tests that point at a file. The report names it.
  private static DynamicNode test(ScenarioRunner runner, Scenario scenario) {
    return dynamicTest(
        scenario.name(),
        () -> {
          ScenarioRunner.Result result = runner.run(scenario);
          if (!result.passed()) {
            throw new AssertionFailedError(result.report());
          }
        });
  }
}
