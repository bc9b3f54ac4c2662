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
  // By the numbers of the pack's index.
  private final BitSet parameters;
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
    List<String> names = new ArrayList<>();
    for (Object fact : facts.of(Mangler.class)) {
      Mangler mangler = (Mangler) fact;
      if (mangler.dated()) {
        days.add(mangler);
      } else if (!mangler.parameter().isEmpty()) {
        names.add(mangler.parameter());
      }
    }
    this.parameters = base.index().parameters().known(names);
  }

  /** Those of the missing inputs that could change the decision if they were there. */
  Set<String> inputsThatMatter(List<Input> missing) {
    if (missing.isEmpty()) {
      return Set.of();
    }
    Names inputs = base.index().inputs();
    BitSet asked = inputs.known(missing.stream().map(Input::name).toList());
    return Set.copyOf(inputs.of(explored(asked).inputs));
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
    Exploration atHand = explored(new BitSet());
    Names names = base.index().parameters();
    return new Stops(
        names.of(atHand.parameters),
        Set.copyOf(names.of(atHand.holding)),
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

  private Exploration explored(BitSet inputs) {
    return new Exploration(base, on, inputs, parameters, days).explore(facts, fired);
  }

  /**
   * One search: which rules could still fire if these inputs and parameters were there. Inputs,
   * parameters, types and patterns go by the numbers of the pack's index.
   */
  private static final class Exploration {

    private final List<CompiledRule> rules;
    private final RuleIndex index;
    private final BitSet on;
    private final BitSet missingInputs;
    private final BitSet missingParameters;
    private final List<Mangler> missingDays;
    // A derivation that has said which days lack a value is taken at its word.
    private final BitSet missingOnEveryDay;
    // Inputs that only the pack's derivation reads: what it would make of them cannot be told.
    private final BitSet unread;
    private final BitSet readingDays;
    private final BitSet assumed;
    private final BitSet possibleTypes = new BitSet();
    private final BitSet inputs = new BitSet();
    private final BitSet parameters = new BitSet();
    private final BitSet holding = new BitSet();
    private final Set<Mangler> days = new HashSet<>();

    Exploration(
        RuleBase base,
        BitSet on,
        BitSet missingInputs,
        BitSet missingParameters,
        List<Mangler> missingDays) {
      this.rules = base.rules();
      this.index = base.index();
      this.on = on;
      this.missingInputs = missingInputs;
      this.missingParameters = missingParameters;
      this.missingDays = missingDays;
      BitSet onSomeDays =
          index.parameters().known(missingDays.stream().map(Mangler::parameter).toList());
      this.missingOnEveryDay = without(missingParameters, onSomeDays);
      this.unread = both(index.inputsOfDerivationAlone(), missingInputs);
      this.readingDays = both(index.reading(new BitSet(), onSomeDays), on);
      this.assumed = index.patterns(missingInputs, missingParameters, missingOnEveryDay);
      if (!unread.isEmpty()) {
        assumed.or(index.patternsOfDerivation());
      }
    }

    /** Round by round: a rule is asked again only when a type that it looks at became possible. */
    Exploration explore(SessionFacts facts, BitSet fired) {
      BitSet left = without(on, fired);
      BitSet asked = index.reading(missingInputs, missingParameters);
      if (!unread.isEmpty()) {
        asked.or(index.readingDerivation());
      }
      BitSet askedForDays = readingDays;
      while (!asked.isEmpty() || !askedForDays.isEmpty()) {
        BitSet before = (BitSet) possibleTypes.clone();
        askForDays(askedForDays, facts);
        ask(both(asked, left), facts, left);
        asked = index.readingTypes(without(possibleTypes, before));
        askedForDays = both(readingDays, asked);
      }
      return this;
    }

    private void ask(BitSet asked, SessionFacts facts, BitSet left) {
      for (int order = asked.nextSetBit(0); order >= 0; order = asked.nextSetBit(order + 1)) {
        CompiledRule rule = rules.get(order);
        if (rule.conditions().couldFire(facts, assumed)) {
          left.clear(order);
          note(rule);
          nowPossible(rule);
        }
      }
    }

    private void nowPossible(CompiledRule rule) {
      BitSet news = without(index.insertsOf(rule), possibleTypes);
      if (!news.isEmpty()) {
        possibleTypes.or(news);
        assumed.or(index.patternsOfTypes(news));
      }
    }

    /** A rule that has fired for some days may still stop at others, so every rule is asked. */
    private void askForDays(BitSet asked, SessionFacts facts) {
      for (int order = asked.nextSetBit(0); order >= 0; order = asked.nextSetBit(order + 1)) {
        Conditions conditions = rules.get(order).conditions();
        for (Mangler mangler : missingDays) {
          if (conditions.datedParameters().contains(mangler.parameter())
              && conditions.couldFireWith(mangler.unknown(), facts, assumed)) {
            days.add(mangler);
            nowPossible(rules.get(order));
          }
        }
      }
    }

    private void note(CompiledRule rule) {
      BitSet stoppedAt = both(index.parametersOf(rule), missingParameters);
      stoppedAt.or(both(index.datedParametersOf(rule), missingOnEveryDay));
      parameters.or(stoppedAt);
      if (rule.couldHold()) {
        holding.or(stoppedAt);
      }
      inputs.or(both(index.inputsOf(rule), missingInputs));
      if (index.readsDerivation(rule)) {
        inputs.or(unread);
      }
    }

    private static BitSet both(BitSet one, BitSet other) {
      BitSet both = (BitSet) one.clone();
      both.and(other);
      return both;
    }

    private static BitSet without(BitSet one, BitSet other) {
      BitSet rest = (BitSet) one.clone();
      rest.andNot(other);
      return rest;
    }
  }
}
