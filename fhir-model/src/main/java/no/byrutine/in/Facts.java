package no.byrutine.in;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.byrutine.decision.NotUsed;
import no.byrutine.fhir.Resource;

/**
 * What is known of the case: the resources that the pack asks for, and those that were sent without
 * being asked for.
 */
public record Facts(List<Resource> resources, List<NotUsed> notUsed) {

  /** A resource that comes twice, with the same reference and the same elements, is one fact. */
  public Facts {
    resources = once(resources);
    notUsed = List.copyOf(notUsed);
  }

  private static List<Resource> once(List<Resource> resources) {
    Set<String> refs = new HashSet<>();
    boolean again = false;
    for (Resource resource : resources) {
      again |= !refs.add(resource.ref());
    }
    return again ? resources.stream().distinct().toList() : List.copyOf(resources);
  }

  /** Facts that a Java caller already has as projections. */
  public static Facts of(List<? extends Resource> resources) {
    return new Facts(List.copyOf(resources), List.of());
  }

  /** The resources of one type, in the order they came. */
  public <T extends Resource> List<T> all(Class<T> type) {
    return resources.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
