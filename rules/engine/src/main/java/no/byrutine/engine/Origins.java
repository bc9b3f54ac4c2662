package no.byrutine.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.byrutine.decision.Certainty;
import no.byrutine.fhir.Resource;

/** What each fact of one decision follows from, back to the resources and the parameters. */
final class Origins {

  private record Origin(Certainty certainty, Collection<?> parents) {}

  private final IdentityHashMap<Object, Origin> origins = new IdentityHashMap<>();

  void add(Object fact, CompiledRule rule, Collection<?> parents) {
    origins.put(fact, new Origin(rule.definition().certainty(), parents));
  }

  /** The parameters that the fact rests on, in the order they were met. */
  Set<Parameter> parameters(Object fact) {
    Set<Parameter> found = new LinkedHashSet<>();
    for (Object ancestor : ancestors(fact)) {
      if (ancestor instanceof Parameter parameter) {
        found.add(parameter);
      } else if (ancestor instanceof DatedParameter dated) {
        found.add(dated.parameter());
      }
    }
    return found;
  }

  /** The weakest of the rules and the numbers that the fact rests on. */
  Certainty certainty(Object fact) {
    Certainty weakest = Certainty.VERIFIED;
    for (Object ancestor : ancestors(fact)) {
      Origin origin = origins.get(ancestor);
      if (origin != null) {
        weakest = weakest.weakest(origin.certainty());
      }
      if (ancestor instanceof Parameter parameter) {
        weakest = weakest.weakest(parameter.certainty());
      } else if (ancestor instanceof DatedParameter dated) {
        weakest = weakest.weakest(dated.parameter().certainty());
      }
    }
    return weakest;
  }

  /** The resources that the facts rest on, in alphabetical order. */
  List<String> resources(Collection<?> facts) {
    Set<String> refs = new LinkedHashSet<>();
    for (Object fact : facts) {
      for (Object ancestor : ancestors(fact)) {
        if (ancestor instanceof Resource resource) {
          refs.add(resource.ref());
        }
      }
    }
    return refs.stream().sorted().toList();
  }

  private List<Object> ancestors(Object fact) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Object> found = new ArrayList<>();
    List<Object> left = new ArrayList<>(List.of(fact));
    while (!left.isEmpty()) {
      Object next = left.remove(left.size() - 1);
      if (seen.add(next)) {
        found.add(next);
        left.addAll(parents(next));
      }
    }
    return found;
  }

  private Collection<?> parents(Object fact) {
    Origin origin = origins.get(fact);
    if (origin != null) {
      return origin.parents();
    }
    return fact instanceof Derived derived ? derived.basedOn() : List.of();
  }
}
