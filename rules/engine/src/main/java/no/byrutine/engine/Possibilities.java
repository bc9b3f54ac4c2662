package no.byrutine.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

  private final Set<String> inputsThatMatter;
  private final Set<String> parametersThatMatter;

  /**
   * @param rules the rules that are switched on; one that is off fires in no case, so it asks for
   *     nothing
   */
  Possibilities(
      List<CompiledRule> rules, List<Object> facts, List<Input> missing, Set<CompiledRule> fired) {
    Set<String> parameters = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof Mangler mangler && !mangler.parameter().isEmpty()) {
        parameters.add(mangler.parameter());
      }
    }
    inputsThatMatter = new Exploration(rules, missing, parameters).explore(facts, fired).inputs;
    // A parameter is asked for only when the inputs at hand need it: a case about home help must
    // not ask for the policy of long stays because there might have been one.
    parametersThatMatter =
        new Exploration(rules, List.of(), parameters).explore(facts, fired).parameters;
  }

  /** Whether having the input could change the decision. */
  boolean matters(Input input) {
    return inputsThatMatter.contains(input.name());
  }

  /** The parameters without a value that a rule stops at, in order. */
  List<String> parametersThatMatter() {
    return parametersThatMatter.stream().sorted().toList();
  }

  /** One search: which rules could still fire if these inputs and parameters were there. */
  private static final class Exploration {

    private final List<CompiledRule> rules;
    private final List<Input> missing;
    private final Set<String> missingParameters;
    private final Set<String> possibleTypes = new HashSet<>();
    private final Set<String> inputs = new HashSet<>();
    private final Set<String> parameters = new HashSet<>();

    Exploration(List<CompiledRule> rules, List<Input> missing, Set<String> missingParameters) {
      this.rules = rules;
      this.missing = missing;
      this.missingParameters = missingParameters;
    }

    Exploration explore(List<Object> facts, Set<CompiledRule> fired) {
      Set<Input> unread = readByNoRule();
      boolean more = !missing.isEmpty() || !missingParameters.isEmpty();
      Set<CompiledRule> done = new HashSet<>(fired);
      while (more) {
        more = false;
        for (CompiledRule rule : rules) {
          if (!done.contains(rule) && touches(rule, unread) && couldFire(rule, facts, unread)) {
            done.add(rule);
            note(rule, unread);
            more |= possibleTypes.addAll(rule.inserts());
          }
        }
      }
      return this;
    }

    /** Inputs that only the pack's derivation reads: what it would make of them cannot be told. */
    private Set<Input> readByNoRule() {
      Set<Input> unread = new HashSet<>(missing);
      for (CompiledRule rule : rules) {
        for (Pattern<?> pattern : rule.conditions().readPatterns()) {
          unread.removeIf(input -> reads(pattern, input));
        }
      }
      return unread;
    }

    private boolean touches(CompiledRule rule, Set<Input> unread) {
      return rule.conditions().readPatterns().stream()
          .anyMatch(pattern -> assumed(pattern, unread));
    }

    private boolean couldFire(CompiledRule rule, List<Object> facts, Set<Input> unread) {
      return rule.conditions().couldFire(facts, pattern -> assumed(pattern, unread));
    }

    private boolean assumed(Pattern<?> pattern, Set<Input> unread) {
      Class<?> type = pattern.getPatternVariable().getType();
      if (type == Parameter.class || type == DatedParameter.class) {
        return Conditions.names(pattern).stream().anyMatch(missingParameters::contains);
      }
      if (Resource.class.isAssignableFrom(type)) {
        return missing.stream().anyMatch(input -> reads(pattern, input));
      }
      return possibleTypes.contains(type.getSimpleName())
          || (!unread.isEmpty() && type != Mangler.class && !insertedByRules(type));
    }

    private boolean insertedByRules(Class<?> type) {
      return rules.stream()
          .anyMatch(rule -> rule.inserts().contains(type.getSimpleName()));
    }

    private void note(CompiledRule rule, Set<Input> unread) {
      for (Pattern<?> pattern : rule.conditions().readPatterns()) {
        Class<?> type = pattern.getPatternVariable().getType();
        if (type == Parameter.class || type == DatedParameter.class) {
          Conditions.names(pattern).stream()
              .filter(missingParameters::contains)
              .forEach(parameters::add);
        } else if (Resource.class.isAssignableFrom(type)) {
          missing.stream()
              .filter(input -> reads(pattern, input))
              .forEach(input -> inputs.add(input.name()));
        } else if (assumed(pattern, unread) && !possibleTypes.contains(type.getSimpleName())) {
          unread.forEach(input -> inputs.add(input.name()));
        }
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
