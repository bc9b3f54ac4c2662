package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.checker.coverage.CoverageReport;
import no.byrutine.checker.coverage.PackCoverage;
import no.byrutine.checker.report.Report;
import no.byrutine.checker.report.ReportFormat;
import no.byrutine.checker.scaffold.NewPack;
import no.byrutine.checker.scaffold.NewRule;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Neighbours;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioReader;
import no.byrutine.engine.scenario.ScenarioRunner;
import org.junit.jupiter.api.Test;

/**
 * Does what {@code docs/rule-author.md} says, block by block: a block below a file's name is
 * written, a change is made, a command is run, and a block of text is what the commands then say.
 */
class RuleAuthorTest {

  private static final Path GUIDE = Path.of("../../docs/rule-author.md");
  private static final Pattern STEP =
      Pattern.compile(
          "(?m)^(?:`feber/(?<file>[^`]+)`\\n\\n)?```(?<kind>\\w+)\\n(?<body>(?s:.*?))^```$"
              + "|^`feber/(?<changed>[^`]+)`: `(?<piece>[^`]+)` becomes `(?<with>[^`]+)`$");

  private Radon pack = Radon.of(Map.of());
  private final List<String> said = new ArrayList<>();

  @Test
  void everyStepOfTheGuideGivesWhatItSays() {
    Matcher step = STEP.matcher(Radon.read(GUIDE));
    int steps = 0;
    while (step.find()) {
      take(step);
      steps++;
    }
    assertThat(steps).isGreaterThan(20);
  }

  private void take(Matcher step) {
    if (step.group("changed") != null) {
      pack = pack.with(step.group("changed"), step.group("piece"), step.group("with"));
    } else if (step.group("file") != null) {
      pack = pack.and(step.group("file"), step.group("body"));
    } else if (step.group("kind").equals("sh")) {
      said.clear();
      step.group("body").lines().forEach(this::run);
    } else if (step.group("kind").equals("text")) {
      step.group("body")
          .lines()
          .forEach(line -> assertThat(String.join("\n", said)).contains(line));
    }
  }

  private void run(String command) {
    Map<String, String> settings = new HashMap<>();
    Pattern.compile("-Dbyrutine\\.(\\w+)=(\\S+)")
        .matcher(command)
        .results()
        .forEach(found -> settings.put(found.group(1), found.group(2)));
    switch (goal(command)) {
      case "new" -> make(settings.get("new"), settings.get("id"));
      case "validate" -> validate();
      case "test" -> test();
      case "coverage" -> coverage();
      default -> throw new IllegalArgumentException(command);
    }
  }

  private static String goal(String command) {
    return command.replaceFirst("mvn no\\.byrutine:byrutine-maven-plugin:(\\w+) .*", "$1");
  }

  private void make(String kind, String id) {
    Map<String, String> files =
        kind.equals("pack")
            ? NewPack.files(id, Radon.TODAY, "1")
            : new NewRule(pack.files()).files(id, Radon.TODAY);
    Map<String, String> all = new LinkedHashMap<>(pack.files().texts());
    all.putAll(pack.scenarios());
    all.putAll(files);
    pack = Radon.of(all);
  }

  private void validate() {
    PackValidator.Validation found = pack.validate();
    said.add(
        ReportFormat.TEXT.write(
            new Report(
                "feber",
                "",
                "1",
                new java.util.TreeSet<>(pack.files().texts().keySet()),
                found.remarks(),
                found.accepted())));
  }

  private void test() {
    Pack tested = pack.load();
    ScenarioRunner runner = new ScenarioRunner(tested);
    List<Scenario> all = ScenarioReader.read(pack.scenarios());
    Neighbours neighbours = new Neighbours(tested.definition(), all);
    List<ScenarioRunner.Result> results =
        all.stream().map(one -> runner.runRobust(one, neighbours)).toList();
    List<ScenarioRunner.Result> failed =
        results.stream().filter(result -> !result.passed()).toList();
    failed.forEach(result -> said.add(result.report()));
    said.add("%d scenarios, %d failed".formatted(results.size(), failed.size()));
  }

  private void coverage() {
    PackCompiler compiler = new PackCompiler(Radon.loader());
    CompiledPack compiled = compiler.compile(pack.files());
    List<Scenario> scenarios = ScenarioReader.read(pack.scenarios());
    PackCoverage coverage = PackCoverage.of(compiled, compiler.load(compiled), scenarios);
    said.add(new CoverageReport(coverage).summary());
  }
}
