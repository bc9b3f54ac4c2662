package no.byrutine.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Value;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Facts;

/**
 * Two decisions of one case, and what made them differ: a number that was published in between (a
 * back-payment), or facts that were settled in between. Every cause has its own sum in kroner: the
 * causes are let in one after the other, in the order of their names, and each answers for what
 * changed when it came in. So the causes of a value add up to its whole difference.
 *
 * @param differences the values that are not the same, those of kroner with their causes
 */
public record Comparison(Decision earlier, Decision later, List<Difference> differences) {

  /**
   * One value that changed.
   *
   * @param of what the value is of
   * @param earlier the earlier value, if it was given
   * @param later the later value, if it was given
   * @param difference later minus earlier, when both are kroner
   * @param causes what the difference is made of
   */
  public record Difference(
      String name,
      Map<String, Scalar> of,
      Optional<Scalar> earlier,
      Optional<Scalar> later,
      Optional<Kroner> difference,
      List<Cause> causes) {}

  /**
   * Something that was not the same, and what it alone did to the value.
   *
   * @param kind what sort of thing it is
   * @param name a parameter's name, or the code of the facts
   */
  public record Cause(Kind kind, String name, Kroner effect) {}

  /** What sort of thing a cause is. */
  public enum Kind {
    PARAMETER,
    FACT
  }

  /** What a decision is made from. */
  record Case(Facts facts, Context context, Parameters.InForce inForce) {}

  static Comparison of(Pack pack, Case earlier, Case later) {
    List<Decision> stages = new ArrayList<>();
    List<Cause> causes = new ArrayList<>();
    Case current = earlier;
    stages.add(decide(pack, current));
    for (String code : codes(earlier.facts(), later.facts())) {
      current =
          new Case(
              exchanged(current.facts(), later.facts(), code), later.context(), current.inForce());
      stages.add(decide(pack, current));
      causes.add(new Cause(Kind.FACT, code, Kroner.ZERO));
    }
    for (String name : current.inForce().differing(later.inForce())) {
      current =
          new Case(current.facts(), later.context(), current.inForce().with(name, later.inForce()));
      stages.add(decide(pack, current));
      causes.add(new Cause(Kind.PARAMETER, name, Kroner.ZERO));
    }
    Decision last = decide(pack, later);
    return new Comparison(stages.get(0), last, differences(stages, last, causes));
  }

  private static Decision decide(Pack pack, Case one) {
    return new Run(pack, one.facts(), one.context(), one.inForce()).decide();
  }

  /** The codes of the facts that are not the same. */
  private static Set<String> codes(Facts earlier, Facts later) {
    Map<String, List<Resource>> before = byCode(earlier);
    Map<String, List<Resource>> after = byCode(later);
    Set<String> codes = new TreeSet<>(before.keySet());
    codes.addAll(after.keySet());
    codes.removeIf(
        code -> before.getOrDefault(code, List.of()).equals(after.getOrDefault(code, List.of())));
    return codes;
  }

  private static Map<String, List<Resource>> byCode(Facts facts) {
    Map<String, List<Resource>> byCode = new TreeMap<>();
    for (Resource resource : facts.resources()) {
      byCode.computeIfAbsent(code(resource), key -> new ArrayList<>()).add(resource);
    }
    byCode.values().forEach(list -> list.sort(Comparator.comparing(Resource::ref)));
    return byCode;
  }

  private static String code(Resource resource) {
    return resource instanceof Coded coded && !coded.codes().codings().isEmpty()
        ? coded.codes().codings().get(0).code()
        : resource.type();
  }

  /** The earlier facts, with those of one code from the later ones. */
  private static Facts exchanged(Facts current, Facts later, String code) {
    List<Resource> resources = new ArrayList<>(current.resources());
    resources.removeIf(resource -> code(resource).equals(code));
    later.resources().stream().filter(r -> code(r).equals(code)).forEach(resources::add);
    return new Facts(resources, later.notUsed());
  }

  private record Key(String name, Map<String, Scalar> of) {}

  private static List<Difference> differences(
      List<Decision> stages, Decision last, List<Cause> causes) {
    Map<Key, Scalar> before = values(stages.get(0));
    Map<Key, Scalar> after = values(last);
    Map<Key, Boolean> keys = new LinkedHashMap<>();
    before.keySet().forEach(key -> keys.put(key, true));
    after.keySet().forEach(key -> keys.put(key, true));
    List<Difference> differences = new ArrayList<>();
    for (Key key : keys.keySet()) {
      Optional<Scalar> was = Optional.ofNullable(before.get(key));
      Optional<Scalar> is = Optional.ofNullable(after.get(key));
      if (!was.equals(is)) {
        differences.add(
            new Difference(
                key.name(), key.of(), was, is, difference(was, is), effects(key, stages, causes)));
      }
    }
    return differences;
  }

  private static Map<Key, Scalar> values(Decision decision) {
    Map<Key, Scalar> values = new LinkedHashMap<>();
    for (Value value : decision.values()) {
      values.put(new Key(value.name(), value.of()), value.value());
    }
    return values;
  }

  private static Optional<Kroner> difference(Optional<Scalar> was, Optional<Scalar> is) {
    return was.isPresent()
            && is.isPresent()
            && was.get() instanceof Kroner first
            && is.get() instanceof Kroner second
        ? Optional.of(second.minus(first))
        : Optional.empty();
  }

  /** What each cause did to one value, when it could be computed at every stage. */
  private static List<Cause> effects(Key key, List<Decision> stages, List<Cause> causes) {
    List<Cause> effects = new ArrayList<>();
    for (int i = 0; i < causes.size(); i++) {
      Optional<Kroner> effect =
          difference(
              Optional.ofNullable(values(stages.get(i)).get(key)),
              Optional.ofNullable(values(stages.get(i + 1)).get(key)));
      if (effect.isEmpty()) {
        return List.of();
      }
      if (!effect.get().isZero()) {
        effects.add(new Cause(causes.get(i).kind(), causes.get(i).name(), effect.get()));
      }
    }
    return effects;
  }
}
