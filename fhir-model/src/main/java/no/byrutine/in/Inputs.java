package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
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
    List<Input> missing = new ArrayList<>(all);
    for (Resource fact : facts.resources()) {
      missing.removeIf(input -> serves(fact, input));
    }
    return missing;
  }

  /** Whether the resource is what the input asks for. */
  public static boolean serves(Resource resource, Input input) {
    if (!input.resource().equals(resource.type())) {
      return false;
    }
    return input.concepts().isEmpty()
        || (resource instanceof Coded coded && input.concepts().stream().anyMatch(coded::is));
  }
}
