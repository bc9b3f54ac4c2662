package no.byrutine.engine;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which rules look at what, as sets of {@link CompiledRule#order()}, and which of their patterns
 * do, as sets of {@link Reading#number()}; made once for a pack.
 */
final class RuleIndex {

  private final Map<String, BitSet> byInput = new HashMap<>();
  private final Map<String, BitSet> byParameter = new HashMap<>();
  private final Map<String, BitSet> byType = new HashMap<>();
  private final BitSet byDerivation = new BitSet();

  private final Map<String, BitSet> readingsOfInput = new HashMap<>();
  private final Map<String, BitSet> readingsOfParameter = new HashMap<>();
  private final Map<String, BitSet> readingsOfDatedParameter = new HashMap<>();
  private final Map<String, BitSet> readingsOfType = new HashMap<>();
  private final BitSet readingsOfDerivation = new BitSet();

  RuleIndex(Collection<CompiledRule> rules, Set<String> typesOfRules) {
    for (CompiledRule rule : rules) {
      for (Reading reading : rule.conditions().readings()) {
        reading.inputs().forEach(input -> add(byInput, input, rule.order()));
        if (!reading.isMangler()) {
          reading.names().forEach(parameter -> add(byParameter, parameter, rule.order()));
        }
        add(byType, reading.typeName(), rule.order());
        if (reading.isOfDerivation(typesOfRules)) {
          byDerivation.set(rule.order());
        }
        add(reading, typesOfRules);
      }
    }
  }

  private void add(Reading reading, Set<String> typesOfRules) {
    if (reading.isParameter()) {
      reading.names().forEach(name -> add(readingsOfParameter, name, reading.number()));
    } else if (reading.isDatedParameter()) {
      reading.names().forEach(name -> add(readingsOfDatedParameter, name, reading.number()));
    } else if (reading.isResource()) {
      reading.inputs().forEach(input -> add(readingsOfInput, input, reading.number()));
    } else {
      add(readingsOfType, reading.typeName(), reading.number());
      if (reading.isOfDerivation(typesOfRules)) {
        readingsOfDerivation.set(reading.number());
      }
    }
  }

  private static void add(Map<String, BitSet> index, String key, int number) {
    index.computeIfAbsent(key, any -> new BitSet()).set(number);
  }

  /** The rules that look at any of the inputs or the parameters. */
  BitSet reading(Set<String> inputs, Set<String> parameters) {
    BitSet rules = union(byInput, inputs);
    rules.or(union(byParameter, parameters));
    return rules;
  }

  /** The rules that look at any of the fact types. */
  BitSet readingTypes(Set<String> types) {
    return union(byType, types);
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
  BitSet patterns(Set<String> inputs, Set<String> parameters, Set<String> everyDay) {
    BitSet patterns = union(readingsOfInput, inputs);
    patterns.or(union(readingsOfParameter, parameters));
    patterns.or(union(readingsOfDatedParameter, everyDay));
    return patterns;
  }

  /** The patterns that facts of these types could satisfy. */
  BitSet patternsOfTypes(Set<String> types) {
    return union(readingsOfType, types);
  }

  /** The patterns that only the derivation can satisfy. */
  BitSet patternsOfDerivation() {
    return readingsOfDerivation;
  }

  private static BitSet union(Map<String, BitSet> index, Set<String> keys) {
    BitSet union = new BitSet();
    for (String key : keys) {
      BitSet numbers = index.get(key);
      if (numbers != null) {
        union.or(numbers);
      }
    }
    return union;
  }
}
