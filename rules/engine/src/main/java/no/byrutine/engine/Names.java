package no.byrutine.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names and their numbers, so that a set of them is a set of bits. */
final class Names {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** The number of the name, which gets one if it has none. */
  int number(String name) {
    return numbers.computeIfAbsent(
        name,
        any -> {
          names.add(name);
          return names.size() - 1;
        });
  }

  /** The numbers of these, which get one if they have none. */
  BitSet number(Collection<String> some) {
    BitSet bits = new BitSet();
    some.forEach(name -> bits.set(number(name)));
    return bits;
  }

  /** The numbers of those of them that have one. */
  BitSet known(Collection<String> some) {
    BitSet bits = new BitSet();
    for (String name : some) {
      Integer number = numbers.get(name);
      if (number != null) {
        bits.set(number);
      }
    }
    return bits;
  }

  /** The names of these numbers, in the order of the alphabet. */
  List<String> of(BitSet bits) {
    return bits.stream().mapToObj(names::get).sorted().toList();
  }
}
