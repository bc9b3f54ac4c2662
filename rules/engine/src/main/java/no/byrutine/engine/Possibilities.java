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

  private final Set<String> inputsThatMatter;
  private final Set<String> parametersThatMatter;
  private final Set<String> parametersThatHold;
  private final Set<Mangler> daysThatMatter;

  /**
   * @param on the rules that are switched on, by their order; one that is off fires in no case, so
   *     it asks for nothing
   * @param fired the rules that have fired, by their order
   */
  Possibilities(Pack pack, BitSet on, SessionFacts facts, List<Input> missing, BitSet fired) {
    Set<String> parameters = new HashSet<>();
    List<Mangler> days = new ArrayList<>();
    for (Object fact : facts.of(Mangler.class)) {
      Mangler mangler = (Mangler) fact;
      if (mangler.dated()) {
        days.add(mangler);
      } else if (!mangler.parameter().isEmpty()) {
        parameters.add(mangler.parameter());
      }
    }
    Set<String> inputs = new HashSet<>();
    missing.forEach(input -> inputs.add(input.name()));
    inputsThatMatter =
        new Exploration(pack, on, inputs, parameters, days).explore(facts, fired).inputs;
    // A parameter is asked for only when the inputs at hand need it: a case about home help must
    // not ask for the policy of long stays because there might have been one.
    Exploration atHand =
        new Exploration(pack, on, Set.of(), parameters, days).explore(facts, fired);
    parametersThatMatter = atHand.parameters;
    parametersThatHold = atHand.holding;
    daysThatMatter = atHand.days;
  }

  /** Whether having the input could change the decision. */
  boolean matters(Input input) {
    return inputsThatMatter.contains(input.name());
  }

  /** The parameters without a value that a rule stops at, in order. */
  List<String> parametersThatMatter() {
    return parametersThatMatter.stream().sorted().toList();
  }

  /**
   * Whether a rule that stops at the parameter could do more than tell or advise. If not, the lack
   * of it holds nothing back: it weighs no more than what waits for it.
   */
  boolean holds(String parameter) {
    return parametersThatHold.contains(parameter);
  }

  /** The days without a value that a rule stops at, by parameter and first day. */
  List<Mangler> daysThatMatter() {
    return daysThatMatter.stream()
        .sorted(
            Comparator.comparing((Mangler mangler) -> mangler.parameter())
                .thenComparing(mangler -> mangler.days().start()))
        .toList();
  }

  /** One search: which rules could still fire if these inputs and parameters were there. */
  private static final class Exploration {

    private final Pack pack;
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
        Pack pack,
        BitSet on,
        Set<String> missingInputs,
        Set<String> missingParameters,
        List<Mangler> missingDays) {
      this.pack = pack;
      this.on = on;
      this.missingInputs = missingInputs;
      this.missingParameters = missingParameters;
      this.missingDays = missingDays;
      this.missingOnEveryDay = new HashSet<>(missingParameters);
      missingDays.forEach(days -> missingOnEveryDay.remove(days.parameter()));
      pack.inputsOfDerivationAlone().stream().filter(missingInputs::contains).forEach(unread::add);
      this.readingDays = readingDays();
      this.assumed = pack.index().patterns(missingInputs, missingParameters, missingOnEveryDay);
      if (!unread.isEmpty()) {
        assumed.or(pack.index().patternsOfDerivation());
      }
    }

    /** Round by round: a rule is asked again only when a type that it looks at became possible. */
    Exploration explore(SessionFacts facts, BitSet fired) {
      BitSet left = (BitSet) on.clone();
      left.andNot(fired);
      BitSet asked = pack.index().reading(missingInputs, missingParameters);
      if (!unread.isEmpty()) {
        asked.or(pack.index().readingDerivation());
      }
      BitSet askedForDays = readingDays;
      while (!asked.isEmpty() || !askedForDays.isEmpty()) {
        Set<String> before = Set.copyOf(possibleTypes);
        askedForDays.stream().forEach(order -> askForDays(pack.ordered().get(order), facts));
        asked.and(left);
        asked.stream().forEach(order -> ask(pack.ordered().get(order), facts, left));
        Set<String> news = new HashSet<>(possibleTypes);
        news.removeAll(before);
        asked = pack.index().readingTypes(news);
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
        assumed.or(pack.index().patternsOfTypes(rule.inserts()));
      }
    }

    /** The rules that are on and look at a parameter on days that have no value. */
    private BitSet readingDays() {
      Set<String> names = new HashSet<>();
      missingDays.forEach(mangler -> names.add(mangler.parameter()));
      BitSet reading = pack.index().reading(Set.of(), names);
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
        } else if (!unread.isEmpty() && reading.isOfDerivation(pack.typesOfRules())) {
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
