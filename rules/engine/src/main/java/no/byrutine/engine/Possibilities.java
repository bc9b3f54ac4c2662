package no.byrutine.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.byrutine.in.Input;

/**
 * What could still happen if what is missing were there. A rule that did not fire could fire when
 * every pattern that nothing satisfies is one that a missing input, a missing parameter, or a fact
 * that another such rule would insert could satisfy.
 *
 * <p>It errs to one side: something that could matter is never said not to.
 */
final class Possibilities {

  private final RuleBase base;
  private final BitSet on;
  private final SessionFacts facts;
  private final BitSet fired;
  private final Set<String> parameters = new HashSet<>();
  private final List<Mangler> days = new ArrayList<>();

  /**
   * @param on the rules that are switched on, by their order; one that is off fires in no case, so
   *     it asks for nothing
   * @param fired the rules that have fired, by their order
   */
  Possibilities(RuleBase base, BitSet on, SessionFacts facts, BitSet fired) {
    this.base = base;
    this.on = on;
    this.facts = facts;
    this.fired = fired;
    for (Object fact : facts.of(Mangler.class)) {
      Mangler mangler = (Mangler) fact;
      if (mangler.dated()) {
        days.add(mangler);
      } else if (!mangler.parameter().isEmpty()) {
        parameters.add(mangler.parameter());
      }
    }
  }

  /** Those of the missing inputs that could change the decision if they were there. */
  Set<String> inputsThatMatter(List<Input> missing) {
    Set<String> inputs = new HashSet<>();
    missing.forEach(input -> inputs.add(input.name()));
    return inputs.isEmpty() ? inputs : explored(inputs).inputs;
  }

  /**
   * The parameters and the days without a value that a rule stops at. A parameter is asked for only
   * when the inputs at hand need it: a case about home help must not ask for the policy of long
   * stays because there might have been one.
   */
  Stops atHand() {
    if (parameters.isEmpty() && days.isEmpty()) {
      return new Stops(List.of(), Set.of(), List.of());
    }
    Exploration atHand = explored(Set.of());
    return new Stops(
        atHand.parameters.stream().sorted().toList(),
        atHand.holding,
        atHand.days.stream()
            .sorted(
                Comparator.comparing((Mangler mangler) -> mangler.parameter())
                    .thenComparing(mangler -> mangler.days().start()))
            .toList());
  }

  /**
   * What rules stop at.
   *
   * @param parameters by name
   * @param holding those of them that a rule waits for which could do more than tell or advise; the
   *     lack of another holds nothing back: it weighs no more than what waits for it
   * @param days by parameter and first day
   */
  record Stops(List<String> parameters, Set<String> holding, List<Mangler> days) {}

  private Exploration explored(Set<String> inputs) {
    return new Exploration(base, on, inputs, parameters, days).explore(facts, fired);
  }

  /** One search: which rules could still fire if these inputs and parameters were there. */
  private static final class Exploration {

    private final RuleBase base;
    private final BitSet on;
    private final Set<String> missingInputs;
    private final Set<String> missingParameters;
    private final List<Mangler> missingDays;
    // A derivation that has said which days lack a value is taken at its word.
    private final Set<String> missingOnEveryDay;
    // Inputs that only the pack's derivation reads: what it would make of them cannot be told.
    private final Set<String> unread = new HashSet<>();
    private final BitSet readingDays;
    private final BitSet assumed;
    private final Set<String> possibleTypes = new HashSet<>();
    private final Set<String> inputs = new HashSet<>();
    private final Set<String> parameters = new HashSet<>();
    private final Set<String> holding = new HashSet<>();
    private final Set<Mangler> days = new HashSet<>();

    Exploration(
        RuleBase base,
        BitSet on,
        Set<String> missingInputs,
        Set<String> missingParameters,
        List<Mangler> missingDays) {
      this.base = base;
      this.on = on;
      this.missingInputs = missingInputs;
      this.missingParameters = missingParameters;
      this.missingDays = missingDays;
      this.missingOnEveryDay = new HashSet<>(missingParameters);
      missingDays.forEach(days -> missingOnEveryDay.remove(days.parameter()));
      base.inputsOfDerivationAlone().stream().filter(missingInputs::contains).forEach(unread::add);
      this.readingDays = readingDays();
      this.assumed = base.index().patterns(missingInputs, missingParameters, missingOnEveryDay);
      if (!unread.isEmpty()) {
        assumed.or(base.index().patternsOfDerivation());
      }
    }

    /** Round by round: a rule is asked again only when a type that it looks at became possible. */
    Exploration explore(SessionFacts facts, BitSet fired) {
      BitSet left = (BitSet) on.clone();
      left.andNot(fired);
      BitSet asked = base.index().reading(missingInputs, missingParameters);
      if (!unread.isEmpty()) {
        asked.or(base.index().readingDerivation());
      }
      BitSet askedForDays = readingDays;
      while (!asked.isEmpty() || !askedForDays.isEmpty()) {
        Set<String> before = Set.copyOf(possibleTypes);
        askedForDays.stream().forEach(order -> askForDays(base.rules().get(order), facts));
        asked.and(left);
        asked.stream().forEach(order -> ask(base.rules().get(order), facts, left));
        Set<String> news = new HashSet<>(possibleTypes);
        news.removeAll(before);
        asked = base.index().readingTypes(news);
        askedForDays = (BitSet) readingDays.clone();
        askedForDays.and(asked);
      }
      return this;
    }

    private void ask(CompiledRule rule, SessionFacts facts, BitSet left) {
      if (rule.conditions().couldFire(facts, assumed)) {
        left.clear(rule.order());
        note(rule);
        nowPossible(rule);
      }
    }

    private void nowPossible(CompiledRule rule) {
      if (possibleTypes.addAll(rule.inserts())) {
        assumed.or(base.index().patternsOfTypes(rule.inserts()));
      }
    }

    /** The rules that are on and look at a parameter on days that have no value. */
    private BitSet readingDays() {
      Set<String> names = new HashSet<>();
      missingDays.forEach(mangler -> names.add(mangler.parameter()));
      BitSet reading = base.index().reading(Set.of(), names);
      reading.and(on);
      return reading;
    }

    /** A rule that has fired for some days may still stop at others, so every rule is asked. */
    private void askForDays(CompiledRule rule, SessionFacts facts) {
      for (Mangler mangler : missingDays) {
        if (rule.conditions().datedParameters().contains(mangler.parameter())
            && rule.conditions().couldFireWith(mangler.unknown(), facts, assumed)) {
          days.add(mangler);
          nowPossible(rule);
        }
      }
    }

    private void note(CompiledRule rule) {
      for (Reading reading : rule.conditions().readings()) {
        if (reading.isParameter()) {
          addParameters(rule, reading.names(), missingParameters);
        } else if (reading.isDatedParameter()) {
          addParameters(rule, reading.names(), missingOnEveryDay);
        } else if (reading.isResource()) {
          addAny(reading.inputs(), missingInputs, inputs);
        } else if (!unread.isEmpty() && reading.isOfDerivation(base.typesOfRules())) {
          inputs.addAll(unread);
        }
      }
    }

    private void addParameters(CompiledRule rule, Set<String> read, Set<String> missing) {
      addAny(read, missing, parameters);
      if (rule.couldHold()) {
        addAny(read, missing, holding);
      }
    }

    private static void addAny(Set<String> read, Set<String> missing, Set<String> noted) {
      for (String name : read) {
        if (missing.contains(name)) {
          noted.add(name);
        }
      }
    }
  }
}
