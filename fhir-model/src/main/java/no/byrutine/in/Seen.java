package no.byrutine.in;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.byrutine.in.R4Elements.Definition;
import no.byrutine.in.R4Elements.TypeDefinition;

/** Which members of one JSON object have been read, so that none is read twice. */
final class Seen {

  private long values;
  private long companions;
  private boolean typed = true;
  private final List<Definition> choices = new ArrayList<>(2);
  private Set<String> nulls = Set.of();
  private Set<String> extended = Set.of();
  private Map<Definition, Map<Integer, JsonElement>> others = Map.of();

  /** Nothing, as for another object. */
  Seen clear() {
    values = 0;
    companions = 0;
    typed = true;
    choices.clear();
    nulls = Set.of();
    extended = Set.of();
    others = Map.of();
    return this;
  }

  /** The same for an object that has a {@code resourceType}. */
  Seen ofResource() {
    typed = false;
    return this;
  }

  boolean isFirstType() {
    boolean first = !typed;
    typed = true;
    return first;
  }

  /** Whether it has not been seen, and no other type of the same choice either. */
  boolean isFirst(Definition element, boolean companion) {
    long bit = element.bit();
    if (((companion ? companions : values) & bit) != 0 || !isOnlyType(element, bit)) {
      return false;
    }
    if (companion) {
      companions |= bit;
    } else {
      values |= bit;
    }
    return true;
  }

  private boolean isOnlyType(Definition element, long bit) {
    if (!element.isChoice()) {
      return true;
    }
    if (((values | companions) & bit) != 0) {
      return choices.contains(element);
    }
    choices.add(element);
    return true;
  }

  boolean has(TypeDefinition type, String name) {
    Definition element = type.element(name);
    return element != null && (values & element.bit()) != 0;
  }

  /** The values of this element when it is its extensions that are read, and the other way. */
  Map<Integer, JsonElement> others(Definition element, JsonElement owner) {
    long bit = element.bit();
    if ((values & companions & bit) == 0) {
      return Map.of();
    }
    others = others.isEmpty() ? new HashMap<>() : others;
    return others.computeIfAbsent(element, owner::byIndex);
  }

  /** A primitive of a list that is null, which only its extensions may make good. */
  void addNull(Definition element, int item) {
    nulls = nulls.isEmpty() ? new HashSet<>() : nulls;
    nulls.add(element.number() + " " + item);
  }

  void addExtended(Definition element, int item) {
    extended = extended.isEmpty() ? new HashSet<>() : extended;
    extended.add(element.number() + " " + item);
  }

  boolean isWhole() {
    return nulls.isEmpty() || extended.containsAll(nulls);
  }
}
