package no.byrutine.in;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.byrutine.decision.NotUsed;
import no.byrutine.fhir.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the case: the resources that the pack asks for, and those that were sent without
 * being asked for.
 */
public final class Facts {

  private final List<Resource> resources;
  private final List<NotUsed> notUsed;
  // A derivation asks for the resources of a type again and again.
  private final Map<Class<?>, List<Resource>> byClass = new LinkedHashMap<>();

  /**
   * A resource that comes twice, with the same reference and the same elements, is one fact.
   *
   * @param resources in the order they came
   */
  public Facts(List<Resource> resources, List<NotUsed> notUsed) {
    this.resources = once(resources);
    this.notUsed = List.copyOf(notUsed);
    for (Resource resource : this.resources) {
      byClass.computeIfAbsent(resource.getClass(), any -> new ArrayList<>()).add(resource);
    }
    byClass.replaceAll((type, list) -> List.copyOf(list));
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

  public List<Resource> resources() {
    return resources;
  }

  public List<NotUsed> notUsed() {
    return notUsed;
  }

  /** The resources of one type, in the order they came. */
  @SuppressWarnings("unchecked") // the list holds nothing but that class, and cannot be changed
  public <T extends Resource> List<T> all(Class<T> type) {
    return Modifier.isFinal(type.getModifiers())
        ? (List<T>) byClass.getOrDefault(type, List.of())
        : resources.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The resources by type, the types in the order that their first came. */
  public Map<Class<?>, List<Resource>> byClass() {
    return Collections.unmodifiableMap(byClass);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Facts facts
        && resources.equals(facts.resources)
        && notUsed.equals(facts.notUsed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(resources, notUsed);
  }

  @Override
  public String toString() {
    return "Facts[resources=" + resources + ", notUsed=" + notUsed + "]";
  }
}
