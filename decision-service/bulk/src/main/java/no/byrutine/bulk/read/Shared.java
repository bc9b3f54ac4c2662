package no.byrutine.bulk.read;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is nobody's alone: rooms, institutions, staff, prices. A case gets those that it refers to,
 * and what those refer to in turn. A price follows the institution that it is of, also when the
 * case does not mention it, and everyone when it is of none; a role follows its practitioner.
 *
 * <p>All of it is in memory on every executor: a city has thousands of these, not millions.
 */
public final class Shared implements Serializable {

  private static final long serialVersionUID = 1L;

  /** One shared resource, and the line that it stands on. */
  public record Resource(
      String type, String ref, List<String> references, int file, long line, String text)
      implements Serializable {

    Resource(Skimmed skimmed, Line line) {
      this(
          skimmed.type(),
          skimmed.ref(),
          List.copyOf(skimmed.references()),
          line.file(),
          line.number(),
          line.text());
    }

    Resource onLine(long number) {
      return new Resource(type, ref, references, file, number, text);
    }
  }

  // A resource that was sent twice with different content stands twice: the reader refuses it.
  private final Map<String, List<Resource>> byRef = new HashMap<>();
  private final Map<String, List<String>> followers = new HashMap<>();
  private final List<String> everyones = new ArrayList<>();

  Shared(Collection<Resource> resources) {
    resources.forEach(this::add);
  }

  private void add(Resource resource) {
    List<Resource> same = byRef.computeIfAbsent(resource.ref(), any -> new ArrayList<>());
    if (same.stream().anyMatch(it -> it.text().equals(resource.text()))) {
      return;
    }
    same.add(resource);
    List<String> leaders = leaders(resource);
    leaders.forEach(
        leader -> followers.computeIfAbsent(leader, any -> new ArrayList<>()).add(resource.ref()));
    if (leaders.isEmpty() && resource.type().equals("ChargeItemDefinition")) {
      everyones.add(resource.ref());
    }
  }

  private static List<String> leaders(Resource resource) {
    return switch (resource.type()) {
      case "ChargeItemDefinition" -> resource.references();
      case "PractitionerRole" ->
          resource.references().stream().filter(it -> it.startsWith("Practitioner/")).toList();
      default -> List.of();
    };
  }

  boolean has(String ref) {
    return byRef.containsKey(ref);
  }

  /** What follows from these references, in an order that depends on nothing else. */
  public List<Resource> of(Collection<String> references) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(everyones);
    open.addAll(references);
    while (!open.isEmpty()) {
      String ref = open.pop();
      if (has(ref) && reached.add(ref)) {
        byRef.getOrDefault(ref, List.of()).forEach(resource -> open.addAll(resource.references()));
        open.addAll(followers.getOrDefault(ref, List.of()));
      }
    }
    return reached.stream().flatMap(ref -> byRef.getOrDefault(ref, List.of()).stream()).toList();
  }
}
