package no.byrutine.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.PackReader;
import no.byrutine.engine.definition.RuleDefinition;
import no.byrutine.engine.definition.SectionDefinition;
import no.byrutine.engine.definition.Texts;
import no.byrutine.in.BadInput;
import no.byrutine.in.Inputs;
import no.byrutine.in.Issue;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

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

  private final PackDefinition definition;
  private final Parameters parameters;
  private final Module module;
  private final List<Derivation> derivations;
  private final Map<String, Pack> sections = new ConcurrentHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private volatile @Nullable RuleBase base;
  // The pack whose rules this one has.
  private final @Nullable Pack same;

  /**
   * Builds a pack from what its files say and its compiled rules. The rules are read and laid out
   * when they are first asked for; see {@link #prepared()}.
   */
  public Pack(PackDefinition definition, Module module) {
    this(definition, module, null);
  }

  private Pack(PackDefinition definition, Module module, @Nullable Pack same) {
    this.same = same;
    this.definition = definition;
    this.parameters = new Parameters(definition.parameters());
    this.module = module;
    this.derivations =
        module.derivations().stream()
            .filter(it -> definition.derivations().contains(it.getClass().getName()))
            .toList();
    definition.values().keySet().forEach(value -> places.put(value, places.size()));
  }

  /**
   * The pack that a module announces, with the files that lie beside it.
   *
   * @throws PackException when they are broken
   */
  public static Pack of(Module module) {
    PackFiles files = PackFiles.installed(module.id(), module.getClass().getClassLoader());
    return new Pack(PackReader.read(files), module);
  }

  /**
   * These rules with other numbers, choices or outcomes: a pack of its own, made at no cost, since
   * the rules are not laid out again.
   *
   * @param definition one with the same sources, inputs and sections
   */
  public Pack with(PackDefinition definition) {
    return new Pack(definition, module, this);
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
    return sections.computeIfAbsent(name, any -> part(section));
  }

  private Pack part(SectionDefinition section) {
    PackDefinition part = definition.section(section);
    return same != null
        ? same.section(section.name()).with(part)
        : new Pack(part, new SectionModule(module, section));
  }

  /** Where the pack's files lie beside its rules, such as its scenarios. */
  public ClassLoader loader() {
    return module.getClass().getClassLoader();
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
    return base().rules().stream().map(CompiledRule::definition).toList();
  }

  /**
   * This pack, with its rules read and laid out: what its first decision would otherwise wait for.
   *
   * @throws PackException when a rule's annotations are wrong
   */
  public Pack prepared() {
    base();
    return this;
  }

  /** The rules, ready to fire; made once. */
  RuleBase base() {
    RuleBase made = base;
    return made != null ? made : firstBase();
  }

  private synchronized RuleBase firstBase() {
    RuleBase made = base;
    if (made == null) {
      made = same != null ? same.base() : new RuleBase(definition, module.models());
      base = made;
    }
    return made;
  }

  /** The place of a value among those that the pack computes; before the first when unknown. */
  int placeOf(String value) {
    return places.getOrDefault(value, -1);
  }

  List<Derivation> derivations() {
    return derivations;
  }
}
