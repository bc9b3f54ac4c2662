package no.byrutine.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.RuleDefinition;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * A pack's compiled rules, ready to fire, and what is known of them before any case. Making one is
 * most of what a pack's start costs.
 */
final class RuleBase {

  /** So many sessions stand ready; more are made when more threads ask. */
  private static final int READY_SESSIONS = 2;

  private final List<CompiledRule> rules;
  private final Set<String> typesOfRules;
  private final RuleIndex index;
  private final Relevance relevance;
  private final List<CompiledRule> switched;
  private final BitSet alwaysOn = new BitSet();
  // Asked for at every match: Drools has one object for each rule, and so have we.
  private final IdentityHashMap<org.kie.api.definition.rule.Rule, CompiledRule> byKieRule =
      new IdentityHashMap<>();
  private final KieSessionsPool sessions;

  /**
   * @throws PackException when a rule's annotations are wrong
   */
  RuleBase(PackDefinition definition, List<Model> models) {
    this.rules = compiled(definition, models);
    this.typesOfRules =
        rules.stream()
            .flatMap(rule -> rule.inserts().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.index = new RuleIndex(rules, typesOfRules, readByNoRule(definition));
    this.relevance = new Relevance(rules, typesOfRules);
    this.switched = rules.stream().filter(rule -> rule.definition().policy().isPresent()).toList();
    alwaysOn.set(0, rules.size());
    switched.forEach(rule -> alwaysOn.clear(rule.order()));
    KieBase base = KieBaseBuilder.createKieBaseFromModel(models);
    Map<String, CompiledRule> byTitle = new HashMap<>();
    rules.forEach(rule -> byTitle.put(rule.definition().title(), rule));
    base.getKiePackages().stream()
        .flatMap(kiePackage -> kiePackage.getRules().stream())
        .forEach(rule -> byKieRule.put(rule, byTitle.get(rule.getName())));
    this.sessions = base.newKieSessionsPool(READY_SESSIONS);
  }

  private static List<CompiledRule> compiled(PackDefinition definition, List<Model> models) {
    List<Rule> inOrder = new ArrayList<>();
    models.forEach(model -> inOrder.addAll(model.getRules()));
    inOrder.sort(
        Comparator.comparing((Rule rule) -> -rule.getAttribute(Rule.Attribute.SALIENCE))
            .thenComparing(Rule::getName));
    Readings readings = new Readings(definition.inputs());
    List<PackProblem> problems = new ArrayList<>();
    List<CompiledRule> rules = new ArrayList<>();
    for (Rule rule : inOrder) {
      try {
        rules.add(compiled(definition, rule, rules.size(), readings));
      } catch (PackException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return List.copyOf(rules);
  }

  private static CompiledRule compiled(
      PackDefinition definition, Rule rule, int order, Readings readings) {
    RuleDefinition read =
        RuleDefinition.read(rule.getName(), rule.getMetaData(), definition.sources(), "rules", 0);
    Object inserts = rule.getMetaData("inserts");
    Set<String> types =
        inserts == null
            ? Set.of()
            : new HashSet<>(List.of(inserts.toString().replace("\"", "").split(",")));
    return new CompiledRule(read, order, types, new Conditions(rule, readings));
  }

  private Set<String> readByNoRule(PackDefinition definition) {
    Set<String> names = new HashSet<>();
    definition.inputs().all().forEach(input -> names.add(input.name()));
    for (CompiledRule rule : rules) {
      rule.conditions().readings().forEach(reading -> names.removeAll(reading.inputs()));
    }
    return names;
  }

  /** The rules, each at its {@link CompiledRule#order()}. */
  List<CompiledRule> rules() {
    return rules;
  }

  CompiledRule rule(org.kie.api.definition.rule.Rule rule) {
    CompiledRule found = byKieRule.get(rule);
    if (found == null) {
      throw new IllegalStateException("No such rule: " + rule.getName());
    }
    return found;
  }

  /**
   * The rules that these values switch on, by their order. A rule on a weak ground is off until the
   * city's policy switches it on.
   */
  BitSet on(InForce inForce) {
    BitSet on = (BitSet) alwaysOn.clone();
    for (CompiledRule rule : switched) {
      on.set(rule.order(), inForce.isYes(rule.definition().policy().orElseThrow()));
    }
    return on;
  }

  /** The simple names of the fact types that rules insert. */
  Set<String> typesOfRules() {
    return typesOfRules;
  }

  RuleIndex index() {
    return index;
  }

  Relevance relevance() {
    return relevance;
  }

  /** A session of its own; the caller disposes of it. */
  KieSession session() {
    return sessions.newKieSession();
  }
}
