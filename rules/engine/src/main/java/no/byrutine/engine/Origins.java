package no.byrutine.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.decision.Certainty;
import no.byrutine.fhir.Resource;

/** What each fact of one decision follows from, back to the resources and the parameters. */
final class Origins {

  /** What a rule inserted a fact from; the certainty is the weakest of everything behind it. */
  private record Origin(Certainty certainty, Collection<?> parents) {}

  private final IdentityHashMap<Object, Origin> origins = new IdentityHashMap<>();

  void add(Object fact, CompiledRule rule, Collection<?> parents) {
    Certainty weakest = rule.definition().certainty();
    for (Object parent : parents) {
      weakest = weakest.weakest(certainty(parent));
    }
    origins.put(fact, new Origin(weakest, parents));
  }

  /** The weakest of the rules and the numbers that the fact rests on. */
  Certainty certainty(Object fact) {
    Origin origin = origins.get(fact);
    if (origin != null) {
      return origin.certainty();
    }
    if (fact instanceof Parameter parameter) {
      return parameter.certainty();
    }
    if (fact instanceof DatedParameter dated) {
      return dated.parameter().certainty();
    }
    Certainty weakest = Certainty.VERIFIED;
    if (fact instanceof Derived derived) {
      for (Object parent : derived.basedOn()) {
        weakest = weakest.weakest(certainty(parent));
      }
    }
    return weakest;
  }

  /** The parameters that any of the facts rests on. */
  Set<Parameter> parameters(Collection<?> facts) {
    Set<Parameter> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    facts.forEach(fact -> parameters(fact, found, seen));
    return found;
  }

  private void parameters(Object fact, Set<Parameter> found, Set<Object> seen) {
    if (!seen.add(fact)) {
      return;
    }
    if (fact instanceof Parameter parameter) {
      found.add(parameter);
    } else if (fact instanceof DatedParameter dated) {
      found.add(dated.parameter());
    }
    parents(fact).forEach(parent -> parameters(parent, found, seen));
  }

  /** The resources that the facts rest on, by name. */
  List<String> resources(Collection<?> facts) {
    Set<String> refs = new TreeSet<>();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    facts.forEach(fact -> resources(fact, refs, seen));
    return List.copyOf(refs);
  }

  private void resources(Object fact, Set<String> refs, Set<Object> seen) {
    if (!seen.add(fact)) {
      return;
    }
    if (fact instanceof Resource resource) {
      refs.add(resource.ref());
    }
    parents(fact).forEach(parent -> resources(parent, refs, seen));
  }

  private Collection<?> parents(Object fact) {
    Origin origin = origins.get(fact);
    if (origin != null) {
      return origin.parents();
    }
    return fact instanceof Derived derived ? derived.basedOn() : List.of();
  }
}
