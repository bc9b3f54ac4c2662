package no.byrutine.in;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Resource;

/** Everything that a pack reads, and the concepts that tell it apart. */
public record Inputs(List<Input> all, Concepts concepts) {

  public Inputs {
    all = List.copyOf(all);
  }

  /** The resource types that the pack asks for. */
  public Set<String> resources() {
    return all.stream().map(Input::resource).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a value that is only a bound is read for any of them. */
  boolean readBounds() {
    return all.stream().anyMatch(Input::bounds);
  }

  /** The inputs that this resource serves. */
  public List<Input> servedBy(Resource resource) {
    List<Input> served = new ArrayList<>(2);
    for (Input input : all) {
      if (serves(resource, input)) {
        served.add(input);
      }
    }
    return served;
  }

  /** The inputs that none of the facts serves. */
  public List<Input> missing(Facts facts) {
    Map<String, Set<String>> there = new HashMap<>();
    facts.byClass().values().forEach(some -> there.put(some.get(0).type(), concepts(some)));
    List<Input> missing = new ArrayList<>();
    for (Input input : all) {
      Set<String> concepts = there.get(input.resource());
      if (concepts == null || !isAny(concepts, input.concepts())) {
        missing.add(input);
      }
    }
    return missing;
  }

  /** What any of these is: asked once, however many inputs ask. */
  private static Set<String> concepts(List<Resource> some) {
    Set<String> all = new HashSet<>();
    Set<String> last = Set.of();
    for (Resource resource : some) {
      if (resource instanceof Coded coded && !coded.codes().concepts().equals(last)) {
        last = coded.codes().concepts();
        all.addAll(last);
      }
    }
    return all;
  }

  /** Whether the resource is what the input asks for. */
  public static boolean serves(Resource resource, Input input) {
    if (!input.resource().equals(resource.type())) {
      return false;
    }
    return isAny(
        resource instanceof Coded coded ? coded.codes().concepts() : Set.of(), input.concepts());
  }

  private static boolean isAny(Set<String> of, List<String> concepts) {
    for (String concept : concepts) {
      if (of.contains(concept)) {
        return true;
      }
    }
    return concepts.isEmpty();
  }
}
