package no.byrutine.engine;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.byrutine.fhir.Resource;

/** Which rules look at what, as sets of {@link CompiledRule#order()}; made once for a pack. */
final class RuleIndex {

  private final Map<String, BitSet> byInput = new HashMap<>();
  private final Map<String, BitSet> byParameter = new HashMap<>();
  private final Map<String, BitSet> byType = new HashMap<>();
  private final BitSet byDerivation = new BitSet();

  RuleIndex(Collection<CompiledRule> rules, Set<String> typesOfRules) {
    for (CompiledRule rule : rules) {
      for (Reading reading : rule.conditions().readings()) {
        reading.inputs().forEach(input -> add(byInput, input, rule));
        reading.names().forEach(parameter -> add(byParameter, parameter, rule));
        add(byType, reading.typeName(), rule);
        if (isOfDerivation(reading, typesOfRules)) {
          byDerivation.set(rule.order());
        }
      }
    }
  }

  /** Whether only the pack's derivation can make what the pattern looks at. */
  static boolean isOfDerivation(Reading reading, Set<String> typesOfRules) {
    return !Resource.class.isAssignableFrom(reading.type())
        && !reading.isParameter()
        && !reading.isDatedParameter()
        && reading.type() != Mangler.class
        && !typesOfRules.contains(reading.typeName());
  }

  private static void add(Map<String, BitSet> index, String key, CompiledRule rule) {
    index.computeIfAbsent(key, any -> new BitSet()).set(rule.order());
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

  private static BitSet union(Map<String, BitSet> index, Set<String> keys) {
    BitSet union = new BitSet();
    for (String key : keys) {
      BitSet rules = index.get(key);
      if (rules != null) {
        union.or(rules);
      }
    }
    return union;
  }
}
