package no.byrutine.checker.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Step;
import no.byrutine.decision.UsedParameter;
import no.byrutine.decision.Value;
import no.byrutine.engine.Pack;
import no.byrutine.engine.ShownConditions;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioRunner;

/** What the scenarios that pass have shown. */
final class Evidence {

  private final ScenarioRunner runner;
  private final ShownConditions conditions;
  private final Set<String> rules = new HashSet<>();
  private final Set<DatedValue> numbers = new HashSet<>();
  private final Set<Choice> choices = new HashSet<>();
  private final Set<String> outcomes = new HashSet<>();
  private final Set<String> texts = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final List<Scenario> failed = new ArrayList<>();

  /** A value of a parameter, by what parts it from the others. */
  record DatedValue(String parameter, LocalDate from, LocalDate published) {}

  /** What a city may choose. */
  record Choice(String parameter, String choice) {}

  Evidence(Pack pack, List<Scenario> scenarios) {
    this.runner = new ScenarioRunner(pack);
    this.conditions = new ShownConditions(pack);
    scenarios.forEach(this::run);
  }

  /** A case that comes out otherwise than it should shows nothing that can be relied on. */
  private void run(Scenario scenario) {
    ScenarioRunner.Result result = runner.run(scenario);
    if (!result.passed()) {
      failed.add(scenario);
    } else if (result.decision().isPresent()) {
      runner.show(scenario, conditions);
      ScenarioRunner.policy(scenario.policy())
          .settings()
          .forEach((name, setting) -> choices.add(new Choice(name, setting.value())));
      decided(result.decision().get());
    }
  }

  private void decided(Decision decision) {
    decision.trace().fired().forEach(fired -> rules.add(fired.rule()));
    decision.parameters().stream().filter(Evidence::isOfPack).forEach(this::rests);
    outcomes.add(decision.outcome().code());
    decision.findings().forEach(this::told);
    decision.values().forEach(this::told);
  }

  private static boolean isOfPack(UsedParameter parameter) {
    return parameter.origin().equals("pack");
  }

  private void rests(UsedParameter used) {
    numbers.add(new DatedValue(used.name(), used.from(), used.published()));
  }

  private void told(Finding finding) {
    texts.add(finding.text());
    told(finding.because().values());
  }

  private void told(Value value) {
    told(value.of().values());
    told(List.of(value.value()));
    value.steps().forEach(this::told);
  }

  private void told(Step step) {
    texts.add(step.text());
    told(step.because().values());
  }

  private void told(Collection<Scalar> values) {
    values.stream()
        .flatMap(value -> value instanceof Scalar.Text text ? Stream.of(text) : Stream.empty())
        .forEach(text -> words.add(text.value()));
  }

  /** The scenarios that do not pass, and so show nothing. */
  List<Scenario> failed() {
    return failed;
  }

  ShownConditions conditions() {
    return conditions;
  }

  boolean fires(String rule) {
    return rules.contains(rule);
  }

  boolean restsOn(DatedValue value) {
    return numbers.contains(value);
  }

  boolean makes(Choice choice) {
    return choices.contains(choice);
  }

  boolean comesTo(String outcome) {
    return outcomes.contains(outcome);
  }

  boolean tells(String text) {
    return texts.contains(text);
  }

  /** Whether somebody is told this code, and so reads what it is called. */
  boolean names(String code) {
    return words.contains(code);
  }
}
