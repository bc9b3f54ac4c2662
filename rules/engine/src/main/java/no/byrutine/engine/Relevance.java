package no.byrutine.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import no.byrutine.fhir.Resource;

/**
 * Which facts could matter to which rules, so that a fact that cannot is never inserted: a month of
 * doses costs little when hardly any of them is asked for. Made once for a pack.
 */
final class Relevance {

  private final List<OfRule> looks = new ArrayList<>();
  // Filled as fact types are met.
  private final Map<Class<?>, OfClass> byClass = new ConcurrentHashMap<>();

  /**
   * A pattern and its rule.
   *
   * @param rule its order
   * @param needed the types that the rule must have facts of, and that no rule makes
   */
  private record OfRule(int rule, List<Class<?>> needed, Look look) {

    boolean couldFire(BitSet on, SessionFacts facts) {
      if (!on.get(rule)) {
        return false;
      }
      for (Class<?> type : needed) {
        if (facts.ofClass(type).isEmpty()) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * What looks at the facts of one class.
   *
   * @param names the names that patterns ask for, when the facts go by one and every pattern does
   */
  private record OfClass(List<OfRule> looks, Optional<Set<String>> names) {}

  Relevance(Collection<CompiledRule> rules, Set<String> typesOfRules) {
    for (CompiledRule rule : rules) {
      List<Class<?>> needed = new ArrayList<>();
      for (Reading reading : rule.conditions().required()) {
        if (reading.isFinal() && !reading.isNamed() && !typesOfRules.contains(reading.typeName())) {
          needed.add(reading.type());
        }
      }
      for (Look look : rule.conditions().everything()) {
        looks.add(new OfRule(rule.order(), needed, look));
      }
    }
  }

  /**
   * Gives away the facts that could matter.
   *
   * @param on the rules that are switched on
   */
  void insert(SessionFacts facts, BitSet on, Consumer<Object> session) {
    for (Class<?> type : facts.classes()) {
      OfClass ofClass = byClass.computeIfAbsent(type, this::ofClass);
      if (ofClass.names().isPresent()) {
        Set<String> names = ofClass.names().get();
        for (Object fact : facts.ofClass(type)) {
          if (names.contains(name(fact))) {
            session.accept(fact);
          }
        }
      } else if (Resource.class.isAssignableFrom(type)) {
        insertResources(ofClass.looks(), facts.ofClass(type), facts, on, session);
      } else if (!ofClass.looks().isEmpty()) {
        facts.ofClass(type).forEach(session);
      }
    }
  }

  /** There may be many, and most of them only serve the derivation. */
  private static void insertResources(
      List<OfRule> all,
      List<?> resources,
      SessionFacts facts,
      BitSet on,
      Consumer<Object> session) {
    List<Look> looks = new ArrayList<>();
    for (OfRule one : all) {
      if (one.couldFire(on, facts)) {
        looks.add(one.look());
      }
    }
    if (looks.isEmpty()) {
      return;
    }
    for (Object resource : resources) {
      if (couldTake(looks, resource)) {
        session.accept(resource);
      }
    }
  }

  private static boolean couldTake(List<Look> looks, Object fact) {
    for (Look look : looks) {
      if (look.couldTake(fact)) {
        return true;
      }
    }
    return false;
  }

  private OfClass ofClass(Class<?> type) {
    List<OfRule> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean byName = true;
    for (OfRule one : looks) {
      Reading reading = one.look().reading();
      if (reading.type().isAssignableFrom(type)) {
        found.add(one);
        names.addAll(reading.names());
        byName &= reading.isNamed() && !reading.names().isEmpty();
      }
    }
    return new OfClass(found, byName ? Optional.of(names) : Optional.empty());
  }

  private static String name(Object fact) {
    if (fact instanceof Parameter parameter) {
      return parameter.name();
    }
    if (fact instanceof DatedParameter dated) {
      return dated.parameter().name();
    }
    if (fact instanceof Mangler mangler) {
      return mangler.input().isEmpty() ? mangler.parameter() : mangler.input();
    }
    return "";
  }
}
