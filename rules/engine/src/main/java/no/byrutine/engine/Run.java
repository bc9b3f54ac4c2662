package no.byrutine.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Kind;
import no.byrutine.decision.Missing;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Severity;
import no.byrutine.decision.Suggestion;
import no.byrutine.decision.Trace;
import no.byrutine.decision.UsedParameter;
import no.byrutine.decision.Value;
import no.byrutine.engine.Conclusions.RuleFinding;
import no.byrutine.engine.Conclusions.RuleValue;
import no.byrutine.engine.definition.OutcomeDefinition;
import no.byrutine.engine.definition.RuleDefinition;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Resource;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;
import no.byrutine.in.Input;
import no.byrutine.in.Inputs;
import org.drools.core.rule.consequence.InternalMatch;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;

/** One decision: a session of its own, from the facts to the last rule that fires. */
final class Run {

  private final Pack pack;
  private final Facts facts;
  private final Context context;
  private final InForce inForce;
  private final List<Input> missing;
  // The rules that are switched on, by their order.
  private final BitSet on = new BitSet();
  private final SessionFacts session = new SessionFacts();
  private final Origins origins = new Origins();
  private final List<Firing> firings = new ArrayList<>();
  private final List<Said<RuleFinding>> findings = new ArrayList<>();
  private final List<Said<RuleValue>> values = new ArrayList<>();

  /** A rule that fired, what its variables were bound to, and the facts that it matched. */
  private record Firing(
      CompiledRule rule, List<String> names, List<@Nullable Object> bound, Collection<?> matched) {}

  /** What a rule inserted for the decision itself. */
  private record Said<T>(CompiledRule rule, T what) {}

  Run(Pack pack, Facts facts, Context context, InForce inForce) {
    this.pack = pack;
    this.facts = facts;
    this.context = context;
    this.inForce = inForce;
    this.missing =
        pack.inputs().all().stream()
            .filter(
                input -> facts.resources().stream().noneMatch(fact -> Inputs.serves(fact, input)))
            .toList();
    pack.ordered().stream().filter(this::switchedOn).forEach(rule -> on.set(rule.order()));
  }

  Decision decide() {
    collect();
    fire();
    BitSet fired = new BitSet();
    firings.forEach(firing -> fired.set(firing.rule().order()));
    Possibilities possibilities = new Possibilities(pack, on, session, missing, fired);
    Set<String> firedOn = firedOn();
    List<Value> decisionValues = values.stream().map(this::value).sorted(valueOrder()).toList();
    List<Finding> all = new ArrayList<>(findings.stream().map(this::finding).toList());
    possibilities.parametersThatMatter().forEach(name -> all.add(missingParameter(name)));
    possibilities.daysThatMatter().forEach(days -> all.add(missingDays(days)));
    List<UsedParameter> used = usedParameters();
    used.stream().filter(Run::isWeak).forEach(weak -> all.add(toConfirm(weak)));
    all.sort(
        Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.because().toString())
            .thenComparing(finding -> finding.evidence().toString()));
    return new Decision(
        pack.ref(),
        subject(),
        context.on(),
        context.at(),
        context.known(),
        outcome(all, decisionValues),
        decisionValues,
        List.copyOf(all),
        missing.stream().map(input -> missing(input, possibilities, firedOn)).toList(),
        used,
        facts.notUsed(),
        new Trace(this::fired, () -> notFired(fired)));
  }

  private void collect() {
    facts.resources().forEach(session::add);
    for (String name : inForce.names()) {
      inForce.value(name).ifPresentOrElse(session::add, () -> session.add(Mangler.parameter(name)));
    }
    missing.forEach(input -> session.add(Mangler.input(input.name())));
    try {
      for (Derivation derivation : pack.derivations()) {
        derivation.derive(facts, inForce, context).forEach(session::add);
      }
    } catch (BadInput e) {
      throw e;
    } catch (RuntimeException e) {
      throw new RuleFailedException(pack.ref(), Optional.empty(), e);
    }
  }

  private void fire() {
    KieSession kie = pack.session();
    try {
      Listener listener = new Listener();
      kie.addEventListener((org.kie.api.event.rule.AgendaEventListener) listener.matches);
      kie.addEventListener((org.kie.api.event.rule.RuleRuntimeEventListener) listener.insertions);
      for (Object fact : session) {
        if (pack.index().looksAt(fact)) {
          kie.insert(fact);
        }
      }
      listener.running = true;
      kie.fireAllRules(match -> on.get(pack.rule(match.getRule()).order()));
    } catch (ConsequenceException e) {
      throw failed(Optional.of(pack.rule(e.getRule()).id()), e.getCause(), e);
    } catch (RuntimeException e) {
      throw failed(Optional.empty(), e.getCause(), e);
    } finally {
      kie.dispose();
    }
  }

  /** What to throw when a rule has thrown: a refusal as it is, anything else with the rule's id. */
  private RuntimeException failed(
      Optional<String> rule, @Nullable Throwable cause, RuntimeException outer) {
    if (cause instanceof BadInput refusal) {
      return refusal;
    }
    return new RuleFailedException(pack.ref(), rule, cause == null ? outer : cause);
  }

  /** A rule on a weak ground is off until the city's policy switches it on. */
  private boolean switchedOn(CompiledRule rule) {
    return rule.definition()
        .policy()
        .map(name -> inForce.value(name).map(value -> "ja".equals(value.choice())).orElse(false))
        .orElse(true);
  }

  /** Hears what fires and what it inserts. */
  private final class Listener {
    private boolean running;
    private @Nullable Firing current;

    private final DefaultAgendaEventListener matches =
        new DefaultAgendaEventListener() {
          @Override
          public void beforeMatchFired(BeforeMatchFiredEvent event) {
            current = firing(event.getMatch());
            firings.add(current);
          }
        };

    private final DefaultRuleRuntimeEventListener insertions =
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            if (running && current != null) {
              inserted(event.getObject(), current);
            }
          }
        };
  }

  private Firing firing(Match match) {
    List<String> names = match.getDeclarationIds();
    List<@Nullable Object> bound = new ArrayList<>(names.size());
    for (String name : names) {
      bound.add(match.getDeclarationValue(name));
    }
    return new Firing(
        pack.rule(match.getRule()), names, bound, ((InternalMatch) match).getObjectsDeep());
  }

  private void inserted(Object fact, Firing firing) {
    origins.add(fact, firing.rule(), firing.matched());
    if (fact instanceof RuleFinding finding) {
      findings.add(new Said<>(firing.rule(), finding));
    } else if (fact instanceof RuleValue value) {
      values.add(new Said<>(firing.rule(), value));
    } else {
      session.add(fact);
    }
  }

  private Value value(Said<RuleValue> said) {
    RuleValue value = said.what();
    return new Value(
        value.name(),
        value.value(),
        value.of(),
        said.rule().id(),
        value.steps(),
        origins.certainty(value));
  }

  private Finding finding(Said<RuleFinding> said) {
    RuleDefinition rule = said.rule().definition();
    Certainty certainty = origins.certainty(said.what());
    Effect asked = rule.effect().orElse(Effect.INFORMS);
    List<String> evidence = origins.resources(said.what().evidence());
    boolean weak = !rule.mayDecide() || certainty != Certainty.VERIFIED;
    Effect effect = weak ? asked.capped() : asked;
    return new Finding(
        rule.id(),
        rule.title(),
        rule.severity(),
        effect,
        effect == asked ? Optional.empty() : Optional.of(asked),
        rule.kind(),
        rule.text(),
        rule.basis(),
        said.what().because(),
        evidence,
        certainty,
        suggestions(said, evidence),
        effect == Effect.BLOCKS && rule.overridable()
            ? pack.definition().overrideReasons()
            : List.of());
  }

  private List<Suggestion> suggestions(Said<RuleFinding> said, List<String> evidence) {
    List<String> names = said.rule().definition().suggestions();
    if (names.isEmpty()) {
      return List.of();
    }
    Filling filling =
        new Filling(said.rule().id(), subject(), evidence, context, said.what().because());
    return names.stream()
        .map(name -> pack.definition().suggestions().get(name))
        .filter(Objects::nonNull)
        .map(filling::of)
        .toList();
  }

  private Optional<String> subject() {
    return facts.all(Patient.class).stream().findFirst().map(Resource::ref);
  }

  private Finding missingParameter(String name) {
    return ownFinding(
        "parameter.mangler",
        "Rutinen trenger en verdi som ikke er satt",
        Effect.REQUIRES_INFORMATION,
        Map.of("parameter", new Scalar.Text(name)),
        Certainty.VERIFIED);
  }

  private Finding missingDays(Mangler mangler) {
    Map<String, Scalar> because = new LinkedHashMap<>();
    because.put("parameter", new Scalar.Text(mangler.parameter()));
    because.put("dag", new Scalar.Day(mangler.days().start()));
    return ownFinding(
        "parameter.mangler",
        "parameter.mangler-paa-dag",
        "Rutinen trenger en verdi som ikke er satt",
        Effect.REQUIRES_INFORMATION,
        because,
        Certainty.VERIFIED);
  }

  private Finding toConfirm(UsedParameter parameter) {
    Map<String, Scalar> because = new LinkedHashMap<>();
    because.put("parameter", new Scalar.Text(parameter.name()));
    because.put("verdi", parameter.value());
    because.put("fra", new Scalar.Day(parameter.from()));
    return ownFinding(
        "parameter.bekreftes",
        "Et tall som ikke er bekreftet, gjør svaret foreløpig",
        Effect.ADVISES,
        because,
        parameter.certainty());
  }

  /**
   * A finding of the engine itself, the same in every pack; its words stand in the pack's texts.
   */
  private Finding ownFinding(
      String heading,
      String title,
      Effect effect,
      Map<String, Scalar> because,
      Certainty certainty) {
    return ownFinding(heading, heading, title, effect, because, certainty);
  }

  private Finding ownFinding(
      String heading,
      String text,
      String title,
      Effect effect,
      Map<String, Scalar> because,
      Certainty certainty) {
    return new Finding(
        pack.id() + "." + heading,
        title,
        Severity.WARNING,
        effect,
        Optional.empty(),
        Kind.REGEL,
        text,
        List.of(),
        because,
        List.of(),
        certainty,
        List.of(),
        List.of());
  }

  private static Missing missing(Input input, Possibilities possibilities, Set<String> firedOn) {
    return new Missing(
        input.name(),
        input.resource(),
        input.concepts(),
        input.why(),
        possibilities.matters(input) || firedOn.contains(input.name()));
  }

  /** The missing inputs that made a rule fire. */
  private Set<String> firedOn() {
    Set<String> inputs = new HashSet<>();
    for (Firing firing : firings) {
      for (Object fact : firing.matched()) {
        if (fact instanceof Mangler mangler) {
          inputs.add(mangler.input());
        }
      }
    }
    return inputs;
  }

  /** The parameters that values and findings rest on, by name and date. */
  private List<UsedParameter> usedParameters() {
    List<Object> said = new ArrayList<>();
    values.forEach(value -> said.add(value.what()));
    findings.forEach(finding -> said.add(finding.what()));
    Set<Parameter> used = origins.parameters(said);
    return used.stream()
        .sorted(
            Comparator.comparing(Parameter::name)
                .thenComparing(parameter -> parameter.period().start()))
        .map(Run::used)
        .toList();
  }

  private static UsedParameter used(Parameter parameter) {
    return new UsedParameter(
        parameter.name(),
        parameter.scalar(),
        parameter.period().start(),
        parameter.published(),
        parameter.basis(),
        parameter.certainty(),
        parameter.fresh(),
        parameter.origin());
  }

  private static boolean isWeak(UsedParameter parameter) {
    return parameter.certainty() != Certainty.VERIFIED;
  }

  private Outcome outcome(List<Finding> findings, List<Value> values) {
    Set<Effect> effects = new HashSet<>();
    findings.forEach(finding -> effects.add(finding.effect()));
    boolean provisional =
        values.stream().anyMatch(value -> value.certainty() != Certainty.VERIFIED);
    for (OutcomeDefinition outcome : pack.definition().outcomes()) {
      boolean holds =
          outcome.effect().map(effects::contains).orElse(true)
              && (!outcome.provisional() || provisional)
              && (outcome.values().isEmpty()
                  || values.stream().anyMatch(v -> outcome.values().contains(v.name())));
      if (holds) {
        return outcome.outcome();
      }
    }
    throw new IllegalStateException("The pack reader demands an outcome that always holds");
  }

  private Comparator<Value> valueOrder() {
    return Comparator.comparingInt((Value value) -> pack.placeOf(value.name()))
        .thenComparing(value -> value.of().toString())
        .thenComparing(value -> value.value().toString());
  }

  /** What fired, in the order of the rules: the order of firing depends on that of the facts. */
  private List<Trace.Fired> fired() {
    Map<CompiledRule, List<Trace.Fired>> byRule =
        new TreeMap<>(Comparator.comparingInt(CompiledRule::order));
    for (Firing firing : firings) {
      byRule.computeIfAbsent(firing.rule(), rule -> new ArrayList<>()).add(fired(firing));
    }
    List<Trace.Fired> all = new ArrayList<>();
    for (List<Trace.Fired> ofOneRule : byRule.values()) {
      ofOneRule.sort(
          Comparator.comparing((Trace.Fired fired) -> fired.values().toString())
              .thenComparing(fired -> fired.evidence().toString()));
      all.addAll(ofOneRule);
    }
    return all;
  }

  private Trace.Fired fired(Firing firing) {
    Map<String, Scalar> values = new TreeMap<>();
    for (int i = 0; i < firing.bound().size(); i++) {
      Object value = firing.bound().get(i);
      if (value != null) {
        String name = firing.names().get(i);
        Scalar.ofPlain(value).ifPresent(scalar -> values.put(name, scalar));
      }
    }
    return new Trace.Fired(
        firing.rule().id(),
        firing.rule().definition().title(),
        values,
        origins.resources(firing.matched()));
  }

  private List<Trace.NotFired> notFired(BitSet fired) {
    return pack.ordered().stream()
        .filter(rule -> !fired.get(rule.order()))
        .map(rule -> new Trace.NotFired(rule.id(), rule.definition().title(), whyNot(rule)))
        .toList();
  }

  private String whyNot(CompiledRule rule) {
    return on.get(rule.order())
        ? rule.conditions().firstFailed(session)
        : "@policy(\"" + rule.definition().policy().orElse("") + "\")";
  }
}
