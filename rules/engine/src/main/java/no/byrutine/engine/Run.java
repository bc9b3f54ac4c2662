package no.byrutine.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Missing;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.Trace;
import no.byrutine.decision.UsedParameter;
import no.byrutine.decision.Value;
import no.byrutine.engine.Conclusions.RuleFinding;
import no.byrutine.engine.Conclusions.RuleValue;
import no.byrutine.engine.Firing.Said;
import no.byrutine.engine.definition.OutcomeDefinition;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Resource;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;
import no.byrutine.in.Input;
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

  // Far above what any case comes to, and far below what fills the memory: see decision 0025.
  private static final int MOST_FIRINGS = 10_000;
  private static final int MOST_FIRINGS_FOR_EACH_RESOURCE = 100;

  private final Pack pack;
  private final RuleBase base;
  private final Facts facts;
  private final Context context;
  private final InForce inForce;
  private final List<Input> missing;
  // The rules that are switched on, by their order.
  private final BitSet on;
  private final SessionFacts session;
  private final Origins origins = new Origins();
  private final List<Firing> firings = new ArrayList<>();
  private final List<Said<RuleFinding>> findings = new ArrayList<>();
  private final List<Said<RuleValue>> values = new ArrayList<>();

  Run(Pack pack, Facts facts, Context context, InForce inForce) {
    this.pack = pack;
    this.base = pack.base();
    this.facts = facts;
    this.context = context;
    this.inForce = inForce;
    this.session = new SessionFacts(facts);
    this.missing = pack.inputs().missing(facts);
    this.on = base.on(inForce);
  }

  Decision decide() {
    collect();
    fire();
    BitSet fired = new BitSet();
    firings.forEach(firing -> fired.set(firing.rule().order()));
    Possibilities possibilities = new Possibilities(base, on, session, fired);
    List<Value> decisionValues = values.stream().map(this::value).sorted(valueOrder()).toList();
    List<UsedParameter> used = usedParameters();
    Findings made = new Findings(pack, context, subject(), origins);
    List<Finding> all = new ArrayList<>(findings.stream().map(made::of).toList());
    Possibilities.Stops stops = possibilities.atHand();
    stops
        .parameters()
        .forEach(name -> all.add(made.missingParameter(name, stops.holding().contains(name))));
    stops.days().forEach(days -> all.add(made.missingDays(days)));
    used.stream().filter(Run::isWeak).forEach(weak -> all.add(made.toConfirm(weak)));
    all.sort(
        Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.because().toString())
            .thenComparing(finding -> finding.evidence().toString()));
    TakenPath path = new TakenPath(base, firings, on, fired, session, origins);
    return new Decision(
        pack.ref(),
        subject(),
        context.on(),
        context.at(),
        context.known(),
        outcome(all, decisionValues),
        decisionValues,
        List.copyOf(all),
        new Later<>(() -> missing(possibilities)),
        used,
        facts.notUsed(),
        new Trace(path::inOrder, path::notFired));
  }

  /** Lets the rules fire, and then holds each rule that is switched on against all the facts. */
  void show(BiConsumer<CompiledRule, SessionFacts> asked) {
    collect();
    fire();
    base.rules().stream()
        .filter(rule -> on.get(rule.order()))
        .forEach(rule -> asked.accept(rule, session));
  }

  private void collect() {
    pack.definition().subjects().check(facts);
    inForce.onItsDay().forEach(session::add);
    missing.forEach(input -> session.add(Mangler.input(input.name())));
    Derivation.Once once = new Derivation.Once();
    try {
      for (Derivation derivation : pack.derivations()) {
        derivation.derive(facts, inForce, context, once).forEach(session::add);
      }
    } catch (BadInput e) {
      throw e;
    } catch (RuntimeException e) {
      throw new RuleFailedException(pack.ref(), Optional.empty(), e);
    }
  }

  private void fire() {
    int most = MOST_FIRINGS + MOST_FIRINGS_FOR_EACH_RESOURCE * facts.resources().size();
    if (fireAtMost(most) >= most) {
      throw RuleFailedException.endless(
          pack.ref(), firings.get(firings.size() - 1).rule().id(), most);
    }
  }

  /** How many firings there were; the most, or more, when they had not ended. */
  private int fireAtMost(int most) {
    KieSession kie = base.session();
    try {
      Listener listener = new Listener();
      kie.addEventListener((org.kie.api.event.rule.AgendaEventListener) listener.matches);
      kie.addEventListener((org.kie.api.event.rule.RuleRuntimeEventListener) listener.insertions);
      base.relevance().insert(session, on, kie::insert);
      listener.running = true;
      return kie.fireAllRules(match -> on.get(base.rule(match.getRule()).order()), most);
    } catch (ConsequenceException e) {
      throw failed(Optional.of(base.rule(e.getRule()).id()), e.getCause(), e);
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
        base.rule(match.getRule()), names, bound, ((InternalMatch) match).getObjectsDeep());
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

  private Optional<String> subject() {
    return facts.all(Patient.class).stream().findFirst().map(Resource::ref);
  }

  private List<Missing> missing(Possibilities possibilities) {
    Set<String> matter = new HashSet<>(possibilities.inputsThatMatter(missing));
    matter.addAll(firedOn());
    return missing.stream()
        .map(
            input ->
                new Missing(
                    input.name(),
                    input.resource(),
                    input.concepts(),
                    input.why(),
                    matter.contains(input.name())))
        .toList();
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
                  || values.stream().anyMatch(v -> outcome.values().contains(v.name())))
              && values.stream().noneMatch(v -> outcome.unless().contains(v.name()));
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
}
