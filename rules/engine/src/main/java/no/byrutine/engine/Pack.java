package no.byrutine.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.RuleDefinition;
import no.byrutine.engine.definition.SectionDefinition;
import no.byrutine.engine.definition.Texts;
import no.byrutine.in.BadInput;
import no.byrutine.in.Inputs;
import no.byrutine.in.Issue;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * A rule pack, ready to run. Immutable; safe for many threads.
 *
 * <p>A new version of a pack is a new {@code Pack}: nothing is ever changed in one that runs.
 */
public final class Pack {

  /**
   * A compiled pack as it announces itself through {@link java.util.ServiceLoader}. The Maven
   * plugin writes the implementation; nobody else should.
   */
  public interface Module {

    /** The pack's id, and the name of its folder under {@code byrutine/} on the class path. */
    String id();

    /** The compiled rules. */
    List<Model> models();

    /** The arithmetic that comes before the rules, of the whole pack and of its sections. */
    List<Derivation> derivations();
  }

  /** So many sessions stand ready; more are made when more threads ask. */
  private static final int READY_SESSIONS = 2;

  private final PackDefinition definition;
  private final Parameters parameters;
  private final Module module;
  private final List<Derivation> derivations;
  private final Map<String, Pack> sections = new ConcurrentHashMap<>();
  private final Map<String, CompiledRule> rules = new LinkedHashMap<>();
  private final Set<String> typesOfRules;
  private final RuleIndex index;
  private final List<CompiledRule> ordered;
  private final Set<String> inputsOfDerivationAlone;
  private final Map<String, Integer> places = new HashMap<>();
  // Asked for at every match: Drools has one object for each rule, and so have we.
  private final IdentityHashMap<org.kie.api.definition.rule.Rule, CompiledRule> byKieRule =
      new IdentityHashMap<>();
  private final KieSessionsPool sessions;

  /**
   * Builds a pack from what its files say and its compiled rules.
   *
   * @throws PackException when a rule's annotations are wrong
   */
  public Pack(PackDefinition definition, Module module) {
    this.definition = definition;
    this.parameters = new Parameters(definition.parameters());
    this.module = module;
    this.derivations =
        module.derivations().stream()
            .filter(it -> definition.derivations().contains(it.getClass().getName()))
            .toList();
    List<PackProblem> problems = new ArrayList<>();
    List<Rule> models = new ArrayList<>();
    for (Model model : module.models()) {
      models.addAll(model.getRules());
    }
    models.sort(
        Comparator.comparing((Rule rule) -> -rule.getAttribute(Rule.Attribute.SALIENCE))
            .thenComparing(Rule::getName));
    Readings readings = new Readings(definition.inputs());
    for (Rule rule : models) {
      try {
        rules.put(rule.getName(), compiled(rule, rules.size(), readings));
      } catch (PackException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    typesOfRules =
        rules.values().stream()
            .flatMap(rule -> rule.inserts().stream())
            .collect(Collectors.toUnmodifiableSet());
    definition.values().keySet().forEach(value -> places.put(value, places.size()));
    inputsOfDerivationAlone = readByNoRule();
    index = new RuleIndex(rules.values(), typesOfRules);
    ordered = List.copyOf(rules.values());
    KieBase base = KieBaseBuilder.createKieBaseFromModel(module.models());
    base.getKiePackages().stream()
        .flatMap(kiePackage -> kiePackage.getRules().stream())
        .forEach(rule -> byKieRule.put(rule, rules.get(rule.getName())));
    this.sessions = base.newKieSessionsPool(READY_SESSIONS);
  }

  private CompiledRule compiled(Rule rule, int order, Readings readings) {
    RuleDefinition read =
        RuleDefinition.read(rule.getName(), rule.getMetaData(), definition.sources(), "rules", 0);
    Object inserts = rule.getMetaData("inserts");
    Set<String> types =
        inserts == null
            ? Set.of()
            : new HashSet<>(List.of(inserts.toString().replace("\"", "").split(",")));
    return new CompiledRule(read, order, types, new Conditions(rule, readings));
  }

  /** The pack's id, version and digest. */
  public PackRef ref() {
    return definition.ref();
  }

  public String id() {
    return definition.ref().id();
  }

  /** What the pack's files say. */
  public PackDefinition definition() {
    return definition;
  }

  /** The names of the parts that can be decided alone, in the pack's order. */
  public List<String> sections() {
    return List.copyOf(definition.sections().keySet());
  }

  /**
   * A part of the pack, as a pack of its own: its rules, its inputs, a rule base as small as it is.
   * Made when it is first asked for.
   *
   * @throws BadInput when the pack has no such section
   */
  public Pack section(String name) {
    SectionDefinition section = definition.sections().get(name);
    if (section == null) {
      String known = String.join(", ", definition.sections().keySet());
      throw new BadInput(
          new Issue(
              "not-found",
              "section",
              new Words(
                  "Rutinen har ingen slik del. Kjente: " + known + ".",
                  "The pack has no such section. Known: " + known + ".")));
    }
    return sections.computeIfAbsent(
        name, any -> new Pack(definition.section(section), new SectionModule(module, section)));
  }

  /** What the pack reads. */
  public Inputs inputs() {
    return definition.inputs();
  }

  /**
   * The values of the pack's parameters as they were known and chosen.
   *
   * @throws BadInput when a policy sets something that cannot be set, or to something it cannot be
   */
  public InForce inForce(Context context) {
    return parameters.inForce(context);
  }

  public Texts texts() {
    return definition.texts();
  }

  /** The rules, those that others wait for first. */
  public List<RuleDefinition> rules() {
    return rules.values().stream().map(CompiledRule::definition).toList();
  }

  CompiledRule rule(org.kie.api.definition.rule.Rule rule) {
    CompiledRule found = byKieRule.get(rule);
    if (found == null) {
      throw new IllegalStateException("No such rule: " + rule.getName());
    }
    return found;
  }

  /** The simple names of the fact types that rules insert. */
  Set<String> typesOfRules() {
    return typesOfRules;
  }

  RuleIndex index() {
    return index;
  }

  /** The rules, each at its {@link CompiledRule#order()}. */
  List<CompiledRule> ordered() {
    return ordered;
  }

  /** The inputs that no rule looks at: only the derivation can use them. */
  Set<String> inputsOfDerivationAlone() {
    return inputsOfDerivationAlone;
  }

  private Set<String> readByNoRule() {
    Set<String> names = new HashSet<>();
    definition.inputs().all().forEach(input -> names.add(input.name()));
    for (CompiledRule rule : rules.values()) {
      rule.conditions().readings().forEach(reading -> names.removeAll(reading.inputs()));
    }
    return names;
  }

  /** The place of a value among those that the pack computes; before the first when unknown. */
  int placeOf(String value) {
    return places.getOrDefault(value, -1);
  }

  List<Derivation> derivations() {
    return derivations;
  }

  /** A session of its own; the caller disposes of it. */
  KieSession session() {
    return sessions.newKieSession();
  }
}
