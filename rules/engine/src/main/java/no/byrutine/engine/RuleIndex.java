package no.byrutine.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Which rules look at what, as sets of {@link CompiledRule#order()}, and which of their patterns
 * do, as sets of {@link Reading#number()}; made once for a pack. Inputs, parameters and fact types
 * are sets of numbers, too: {@link #inputs()}, {@link #parameters()}.
 */
final class RuleIndex {

  private final Names inputs = new Names();
  private final Names parameters = new Names();
  private final Names types = new Names();
  private final BitSet inputsOfDerivationAlone;
  private final List<Reads> reads = new ArrayList<>();

  private final Rows byInput = new Rows();
  private final Rows byParameter = new Rows();
  private final Rows byType = new Rows();
  private final BitSet byDerivation = new BitSet();

  private final Rows patternsOfInput = new Rows();
  private final Rows patternsOfParameter = new Rows();
  private final Rows patternsOfDatedParameter = new Rows();
  private final Rows patternsOfType = new Rows();
  private final BitSet patternsOfDerivation = new BitSet();

  /**
   * What one rule looks at and inserts.
   *
   * @param parameters on the decision's day
   * @param dated the parameters on other days
   * @param inserts fact types
   */
  private record Reads(BitSet inputs, BitSet parameters, BitSet dated, BitSet inserts) {}

  /**
   * @param rules at each place that of this {@link CompiledRule#order()}
   * @param inputsOfDerivationAlone the inputs that no rule looks at
   */
  RuleIndex(
      List<CompiledRule> rules, Set<String> typesOfRules, Set<String> inputsOfDerivationAlone) {
    this.inputsOfDerivationAlone = inputs.number(inputsOfDerivationAlone);
    for (CompiledRule rule : rules) {
      BitSet inserts = types.number(rule.inserts());
      Reads read = new Reads(new BitSet(), new BitSet(), new BitSet(), inserts);
      reads.add(read);
      for (Reading reading : rule.conditions().readings()) {
        add(rule, reading, read);
        if (reading.isOfDerivation(typesOfRules)) {
          byDerivation.set(rule.order());
          patternsOfDerivation.set(reading.number());
        }
      }
    }
  }

  private void add(CompiledRule rule, Reading reading, Reads read) {
    int type = types.number(reading.typeName());
    byType.add(type, rule.order());
    if (reading.isResource()) {
      BitSet asked = inputs.number(reading.inputs());
      read.inputs().or(asked);
      byInput.add(asked, rule.order());
      patternsOfInput.add(asked, reading.number());
    } else if (reading.isParameter() || reading.isDatedParameter()) {
      BitSet asked = parameters.number(reading.names());
      byParameter.add(asked, rule.order());
      (reading.isParameter() ? read.parameters() : read.dated()).or(asked);
      (reading.isParameter() ? patternsOfParameter : patternsOfDatedParameter)
          .add(asked, reading.number());
    } else {
      patternsOfType.add(type, reading.number());
    }
  }

  /** The numbers of the inputs. */
  Names inputs() {
    return inputs;
  }

  /** The numbers of the parameters that any rule looks at. */
  Names parameters() {
    return parameters;
  }

  /** The inputs that no rule looks at: only the derivation can use them. */
  BitSet inputsOfDerivationAlone() {
    return inputsOfDerivationAlone;
  }

  /** The inputs that the rule looks at. */
  BitSet inputsOf(CompiledRule rule) {
    return reads.get(rule.order()).inputs();
  }

  /** The parameters whose value on the decision's day the rule looks at. */
  BitSet parametersOf(CompiledRule rule) {
    return reads.get(rule.order()).parameters();
  }

  /** The parameters whose values on other days the rule looks at. */
  BitSet datedParametersOf(CompiledRule rule) {
    return reads.get(rule.order()).dated();
  }

  /** The fact types that the rule inserts. */
  BitSet insertsOf(CompiledRule rule) {
    return reads.get(rule.order()).inserts();
  }

  /** Whether the rule looks at what only the derivation can make. */
  boolean readsDerivation(CompiledRule rule) {
    return byDerivation.get(rule.order());
  }

  /** The rules that look at any of the inputs or the parameters. */
  BitSet reading(BitSet inputs, BitSet parameters) {
    BitSet rules = byInput.of(inputs);
    rules.or(byParameter.of(parameters));
    return rules;
  }

  /** The rules that look at any of the fact types. */
  BitSet readingTypes(BitSet types) {
    return byType.of(types);
  }

  /** The rules that look at what only the derivation can make. */
  BitSet readingDerivation() {
    return byDerivation;
  }

  /**
   * The patterns that something missing could satisfy.
   *
   * @param everyDay the parameters that have a value on no day that is asked for
   */
  BitSet patterns(BitSet inputs, BitSet parameters, BitSet everyDay) {
    BitSet patterns = patternsOfInput.of(inputs);
    patterns.or(patternsOfParameter.of(parameters));
    patterns.or(patternsOfDatedParameter.of(everyDay));
    return patterns;
  }

  /** The patterns that facts of these types could satisfy. */
  BitSet patternsOfTypes(BitSet types) {
    return patternsOfType.of(types);
  }

  /** The patterns that only the derivation can satisfy. */
  BitSet patternsOfDerivation() {
    return patternsOfDerivation;
  }

  /** A set of numbers for each number. */
  private static final class Rows {

    private final List<BitSet> rows = new ArrayList<>();

    void add(BitSet keys, int number) {
      keys.stream().forEach(key -> add(key, number));
    }

    void add(int key, int number) {
      while (rows.size() <= key) {
        rows.add(new BitSet());
      }
      rows.get(key).set(number);
    }

    /** Everything in any of these rows. */
    BitSet of(BitSet keys) {
      BitSet union = new BitSet();
      for (int key = keys.nextSetBit(0);
          key >= 0 && key < rows.size();
          key = keys.nextSetBit(key + 1)) {
        union.or(rows.get(key));
      }
      return union;
    }
  }
}
