package no.byrutine.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Input;
import org.drools.model.Pattern;

/**
 * What could still happen if what is missing were there. A rule that did not fire could fire when
 * every pattern that nothing satisfies is one that a missing input, a missing parameter, or a fact
 * that another such rule would insert could satisfy.
 *
 * <p>It errs to one side: something that could matter is never said not to.
 */
final class Possibilities {

  private final Pack pack;
  private final List<Input> missing;
  private final Set<String> missingParameters = new HashSet<>();
  private final List<Mangler> missingDays = new ArrayList<>();
  private final Set<Mangler> daysThatMatter = new HashSet<>();
  private final Set<String> inputsThatMatter = new HashSet<>();
  private final Set<String> parametersThatMatter = new HashSet<>();
  private final Set<String> possibleTypes = new HashSet<>();

  Possibilities(Pack pack, List<Object> facts, List<Input> missing, Set<CompiledRule> fired) {
    this.pack = pack;
    this.missing = missing;
    for (Object fact : facts) {
      if (fact instanceof Mangler mangler && mangler.dated()) {
        missingDays.add(mangler);
      } else if (fact instanceof Mangler mangler && !mangler.parameter().isEmpty()) {
        missingParameters.add(mangler.parameter());
      }
    }
    explore(facts, fired);
  }

  /** Whether having the input could change the decision. */
  boolean matters(Input input) {
    return inputsThatMatter.contains(input.name());
  }

  /** The parameters without a value that a rule stops at, in order. */
  List<String> parametersThatMatter() {
    return parametersThatMatter.stream().sorted().toList();
  }

  /** The days without a value that a rule stops at, by parameter and first day. */
  List<Mangler> daysThatMatter() {
    return daysThatMatter.stream()
        .sorted(
            Comparator.comparing((Mangler mangler) -> mangler.parameter())
                .thenComparing(mangler -> mangler.days().start()))
        .toList();
  }

  private void explore(List<Object> facts, Set<CompiledRule> fired) {
    Set<Input> unread = readByNoRule();
    boolean more = !missing.isEmpty() || !missingParameters.isEmpty() || !missingDays.isEmpty();
    Set<CompiledRule> done = new HashSet<>(fired);
    while (more) {
      more = exploreDays(facts, unread);
      for (CompiledRule rule : pack.compiledRules()) {
        if (!done.contains(rule) && touches(rule, unread) && couldFire(rule, facts, unread)) {
          done.add(rule);
          note(rule, unread);
          more |= possibleTypes.addAll(rule.inserts());
        }
      }
    }
  }

  /** A rule that has fired for some days may still stop at others, so every rule is asked. */
  private boolean exploreDays(List<Object> facts, Set<Input> unread) {
    boolean more = false;
    for (Mangler mangler : missingDays) {
      DatedParameter unknown = mangler.unknown();
      for (CompiledRule rule : pack.compiledRules()) {
        if (readsDatedParameter(rule, mangler)
            && rule.conditions()
                .couldFireWith(unknown, facts, pattern -> assumed(pattern, unread))) {
          more |= daysThatMatter.add(mangler);
          more |= possibleTypes.addAll(rule.inserts());
        }
      }
    }
    return more;
  }

  private static boolean readsDatedParameter(CompiledRule rule, Mangler mangler) {
    return rule.conditions().patterns().stream()
        .anyMatch(
            pattern ->
                pattern.getPatternVariable().getType() == DatedParameter.class
                    && Conditions.names(pattern).contains(mangler.parameter()));
  }

  /** Inputs that only the pack's derivation reads: what it would make of them cannot be told. */
  private Set<Input> readByNoRule() {
    Set<Input> unread = new HashSet<>(missing);
    for (CompiledRule rule : pack.compiledRules()) {
      for (Pattern<?> pattern : rule.conditions().patterns()) {
        unread.removeIf(input -> reads(pattern, input));
      }
    }
    return unread;
  }

  private boolean touches(CompiledRule rule, Set<Input> unread) {
    return rule.conditions().patterns().stream().anyMatch(pattern -> assumed(pattern, unread));
  }

  private boolean couldFire(CompiledRule rule, List<Object> facts, Set<Input> unread) {
    return rule.conditions().couldFire(facts, pattern -> assumed(pattern, unread));
  }

  private boolean assumed(Pattern<?> pattern, Set<Input> unread) {
    Class<?> type = pattern.getPatternVariable().getType();
    if (type == Parameter.class) {
      return Conditions.names(pattern).stream().anyMatch(missingParameters::contains);
    }
    if (type == DatedParameter.class) {
      return Conditions.names(pattern).stream().anyMatch(this::missingOnTheDay);
    }
    if (Resource.class.isAssignableFrom(type)) {
      return missing.stream().anyMatch(input -> reads(pattern, input));
    }
    return possibleTypes.contains(type.getSimpleName())
        || (!unread.isEmpty() && type != Mangler.class && !insertedByRules(type));
  }

  /** A derivation that has said which days lack a value is taken at its word. */
  private boolean missingOnTheDay(String parameter) {
    return missingParameters.contains(parameter)
        && missingDays.stream().noneMatch(days -> days.parameter().equals(parameter));
  }

  private boolean insertedByRules(Class<?> type) {
    return pack.compiledRules().stream()
        .anyMatch(rule -> rule.inserts().contains(type.getSimpleName()));
  }

  private void note(CompiledRule rule, Set<Input> unread) {
    for (Pattern<?> pattern : rule.conditions().patterns()) {
      Class<?> type = pattern.getPatternVariable().getType();
      if (type == Parameter.class) {
        Conditions.names(pattern).stream()
            .filter(missingParameters::contains)
            .forEach(parametersThatMatter::add);
      } else if (type == DatedParameter.class) {
        Conditions.names(pattern).stream()
            .filter(this::missingOnTheDay)
            .forEach(parametersThatMatter::add);
      } else if (Resource.class.isAssignableFrom(type)) {
        missing.stream()
            .filter(input -> reads(pattern, input))
            .forEach(input -> inputsThatMatter.add(input.name()));
      } else if (assumed(pattern, unread) && !possibleTypes.contains(type.getSimpleName())) {
        unread.forEach(input -> inputsThatMatter.add(input.name()));
      }
    }
  }

  private static boolean reads(Pattern<?> pattern, Input input) {
    if (!pattern.getPatternVariable().getType().getSimpleName().equals(input.resource())) {
      return false;
    }
    Set<String> concepts = Conditions.concepts(pattern);
    return concepts.isEmpty()
        || input.concepts().isEmpty()
        || input.concepts().stream().anyMatch(concepts::contains);
  }
}
