package no.byrutine.engine.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Missing;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Value;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.engine.ShownConditions;
import no.byrutine.engine.scenario.Scenario.ExpectedValue;
import no.byrutine.in.BadInput;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import no.byrutine.in.Shorthand;

/** Holds a pack to its scenarios, by the same way in as everybody's: a Bundle as JSON text. */
public final class ScenarioRunner {

  private final Pack pack;
  private final DecisionEngine engine;
  private final BundleReader reader = new BundleReader();
  private final Shorthand shorthand;

  public ScenarioRunner(Pack pack) {
    this.pack = pack;
    this.engine = new DecisionEngine(List.of(pack));
    this.shorthand = new Shorthand(pack.inputs().concepts());
  }

  /** What happened. */
  public record Result(Scenario scenario, List<String> differences, Optional<Decision> decision) {

    public boolean passed() {
      return differences.isEmpty();
    }

    /** The differences, and the path that was taken. */
    public String report() {
      StringBuilder report = new StringBuilder();
      report.append(scenario.name()).append(" (").append(scenario.file()).append(':');
      report.append(scenario.line()).append(")\n");
      differences.forEach(difference -> report.append("  ").append(difference).append('\n'));
      decision.ifPresent(
          made -> {
            report.append("  outcome  ").append(made.outcome().code()).append('\n');
            for (Value value : made.values()) {
              report
                  .append("  value    ")
                  .append(value.name())
                  .append(value.of().isEmpty() ? "" : value.of());
              report.append(" = ").append(text(value.value())).append('\n');
            }
            for (Finding finding : made.findings()) {
              report.append("  finding  ").append(finding.rule()).append(' ');
              report.append(finding.because()).append('\n');
            }
            made.trace()
                .fired()
                .forEach(
                    fired ->
                        report
                            .append("  fired    ")
                            .append(fired.rule())
                            .append(' ')
                            .append(fired.values())
                            .append('\n'));
            made.trace()
                .notFired()
                .forEach(
                    not ->
                        report
                            .append("  not      ")
                            .append(not.rule())
                            .append(": ")
                            .append(not.condition())
                            .append('\n'));
          });
      return report.toString();
    }
  }

  /** Runs one scenario. */
  public Result run(Scenario scenario) {
    return run(scenario, () -> facts(scenario));
  }

  /** Runs one scenario of which the facts have been read already. */
  public Result run(Scenario scenario, Facts facts) {
    return run(scenario, () -> facts);
  }

  private Result run(Scenario scenario, Supplier<Facts> facts) {
    List<String> differences = new ArrayList<>();
    Optional<Decision> decision = Optional.empty();
    try {
      decision = Optional.of(decide(scenario, facts.get()));
      compare(scenario.expected(), decision.get(), differences);
    } catch (BadInput e) {
      refused(scenario.expected(), e, differences);
    } catch (IllegalArgumentException e) {
      differences.add("the case cannot be read: " + e.getMessage());
    }
    return new Result(scenario, differences, decision);
  }

  /** The decision that the pack makes of a scenario. */
  public Decision decide(Scenario scenario) {
    return decide(scenario, facts(scenario));
  }

  /**
   * Runs one scenario, and asks for it again in the ways of {@link Robustness}, and beside its
   * neighbour.
   */
  public Result runRobust(Scenario scenario, Neighbours neighbours) {
    Result result = run(scenario);
    if (!result.passed() || result.decision().isEmpty()) {
      return result;
    }
    List<String> differences =
        new ArrayList<>(
            new Robustness(pack.definition(), varied -> decide(scenario, varied))
                .differences(facts(scenario), scenario.expected().changesWithout()));
    neighbours
        .of(scenario)
        .flatMap(other -> beside(scenario, other))
        .ifPresent(pair -> differences.addAll(pair.differences(this)));
    return new Result(scenario, differences, result.decision());
  }

  /**
   * What is given in a scenario.
   *
   * @throws BadInput when it is refused
   */
  public Facts facts(Scenario scenario) {
    return read(scenario, shorthand.bundle(scenario.given()));
  }

  /**
   * What is given in two scenarios, each alone and both at once; empty when one of them cannot be
   * read, for that one fails by itself.
   */
  public Optional<SideBySide> beside(Scenario scenario, Scenario other) {
    try {
      Facts others = read(scenario, shorthand.bundle(List.of(), other.given()));
      Facts both = read(scenario, shorthand.bundle(scenario.given(), other.given()));
      return Optional.of(new SideBySide(scenario, other, facts(scenario), others, both));
    } catch (BadInput | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Facts read(Scenario scenario, String bundle) {
    return reader.read(bundle, asked(scenario).inputs());
  }

  private Pack asked(Scenario scenario) {
    return scenario.section().map(pack::section).orElse(pack);
  }

  /**
   * Notes what a scenario shows of the conditions of the pack's rules.
   *
   * @throws BadInput when what is given is refused
   */
  public void show(Scenario scenario, ShownConditions shown) {
    shown.show(asked(scenario), facts(scenario), context(scenario));
  }

  /** The decision of other facts than those of the scenario, asked as it is. */
  Decision decide(Scenario scenario, Facts facts) {
    return engine.decide(asked(scenario), facts, context(scenario));
  }

  private static Context context(Scenario scenario) {
    Context context =
        scenario
            .at()
            .map(Context::at)
            .orElseGet(() -> Context.on(scenario.on()))
            .with(policy(scenario.policy()));
    return scenario.known().map(context::known).orElse(context);
  }

  /** What a scenario says the city has set. */
  public static Policy policy(Map<String, Object> settings) {
    Map<String, Policy.Setting> policy = new LinkedHashMap<>();
    settings.forEach((name, value) -> policy.put(name, setting(value)));
    return new Policy("scenario", policy);
  }

  private static Policy.Setting setting(Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Policy.Setting(
          String.valueOf(map.get("value")),
          Optional.ofNullable(map.get("from")).map(date -> LocalDate.parse(date.toString())),
          Optional.ofNullable(map.get("source")).map(Object::toString),
          Optional.ofNullable(map.get("checked")).map(date -> LocalDate.parse(date.toString())));
    }
    return new Policy.Setting(
        value.toString(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static void refused(Scenario.Expected expected, BadInput e, List<String> differences) {
    if (expected.refused().isEmpty()) {
      differences.add("the input was refused: " + e.getMessage());
      return;
    }
    for (String element : expected.refused().get()) {
      if (e.issues().stream().noneMatch(issue -> issue.expression().contains(element))) {
        differences.add(
            "refused  expected an issue at " + element + "\n           actual   " + e.getMessage());
      }
    }
  }

  private static void compare(
      Scenario.Expected expected, Decision decision, List<String> differences) {
    expected
        .refused()
        .ifPresent(
            at -> differences.add("refused  expected " + at + "\n           actual   a decision"));
    expected
        .outcome()
        .ifPresent(code -> differ("outcome", code, decision.outcome().code(), differences));
    expected
        .values()
        .forEach(
            (name, values) -> values.forEach(value -> value(name, value, decision, differences)));
    for (String name : expected.absent()) {
      decision
          .value(name)
          .ifPresent(value -> differ("value " + name, "none", text(value), differences));
    }
    TreeSet<String> rules = new TreeSet<>();
    decision.findings().forEach(finding -> rules.add(finding.rule()));
    expected
        .findings()
        .ifPresent(
            all ->
                differ("findings", new TreeSet<>(all).toString(), rules.toString(), differences));
    expected.findingsInclude().stream()
        .filter(rule -> !rules.contains(rule))
        .forEach(rule -> differ("findings", "with " + rule, rules.toString(), differences));
    expected.findingsExclude().stream()
        .filter(rules::contains)
        .forEach(rule -> differ("findings", "without " + rule, rules.toString(), differences));
    expected.effects().forEach((rule, effect) -> effect(rule, effect, decision, differences));
    expected.evidence().forEach((rule, refs) -> evidence(rule, refs, decision, differences));
    expected.missing().ifPresent(all -> missing(all, decision, differences));
    differences.addAll(SaidTwice.in(decision));
  }

  private static void effect(
      String rule, String effect, Decision decision, List<String> differences) {
    String found =
        decision.findings().stream()
            .filter(finding -> finding.rule().equals(rule))
            .map(finding -> finding.effect().code())
            .distinct()
            .collect(Collectors.joining(", "));
    differ("effect " + rule, effect, found.isEmpty() ? "no finding" : found, differences);
  }

  private static void evidence(
      String rule, List<String> refs, Decision decision, List<String> differences) {
    List<List<String>> named =
        decision.findings().stream()
            .filter(finding -> finding.rule().equals(rule))
            .map(Finding::evidence)
            .toList();
    if (named.stream().noneMatch(one -> one.containsAll(refs))) {
      differ("evidence " + rule, "with " + refs, named.toString(), differences);
    }
  }

  private static void missing(List<String> all, Decision decision, List<String> differences) {
    TreeSet<String> missing = new TreeSet<>();
    decision.missing().stream()
        .filter(Missing::couldChange)
        .forEach(input -> missing.add(input.input()));
    differ("missing", new TreeSet<>(all).toString(), missing.toString(), differences);
  }

  private static void value(
      String name, ExpectedValue expected, Decision decision, List<String> differences) {
    List<String> found =
        decision.values().stream()
            .filter(value -> value.name().equals(name) && isOf(value, expected.of()))
            .map(value -> text(value.value()))
            .toList();
    if (!Set.of(expected.value()).equals(Set.copyOf(found))) {
      differ(
          "value " + name + (expected.of().isEmpty() ? "" : expected.of()),
          expected.value(),
          found.isEmpty() ? "none" : String.join(", ", found),
          differences);
    }
  }

  private static boolean isOf(Value value, Map<String, String> of) {
    return of.entrySet().stream()
        .allMatch(
            entry ->
                value.of().containsKey(entry.getKey())
                    && text(value.of().get(entry.getKey())).equals(entry.getValue()));
  }

  /** A value as scenarios write it: exact, without needless zeros. */
  public static String text(Scalar value) {
    if (value instanceof Kroner kroner) {
      return plain(kroner.amount()) + " NOK";
    }
    if (value instanceof Scalar.Decimal number) {
      return (plain(number.value()) + " " + number.unit()).strip();
    }
    return value.toString();
  }

  private static String plain(java.math.BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void differ(
      String what, String expected, String actual, List<String> differences) {
    if (!expected.equals(actual)) {
      differences.add(
          what + "\n           expected " + expected + "\n           actual   " + actual);
    }
  }
}
