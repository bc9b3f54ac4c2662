package no.byrutine.in;

import java.util.ArrayList;
import java.util.HashMap;
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
    return all.stream().filter(input -> serves(resource, input)).toList();
  }

  /** The inputs that none of the facts serves. */
  public List<Input> missing(Facts facts) {
    Map<String, List<Resource>> byType = new HashMap<>();
    facts.byClass().values().forEach(some -> byType.put(some.get(0).type(), some));
    List<Input> missing = new ArrayList<>();
    for (Input input : all) {
      if (!anyServes(byType.getOrDefault(input.resource(), List.of()), input)) {
        missing.add(input);
      }
    }
    return missing;
  }

  /** Whether the resource is what the input asks for. */
  public static boolean serves(Resource resource, Input input) {
    if (!input.resource().equals(resource.type())) {
      return false;
    }
    return isAny(resource, input.concepts());
  }

  /** Whether one of these, all of the type that the input asks for, serves it. */
  private static boolean anyServes(List<Resource> ofType, Input input) {
    for (Resource resource : ofType) {
      if (isAny(resource, input.concepts())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAny(Resource resource, List<String> concepts) {
    if (resource instanceof Coded coded) {
      for (String concept : concepts) {
        if (coded.is(concept)) {
          return true;
        }
      }
    }
    return concepts.isEmpty();
  }
}
