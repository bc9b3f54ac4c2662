package no.byrutine.in;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Medications of one Bundle, so that a prescription has the codes of the medicine that it
 * refers to, also in a pack that does not ask for Medication. They are looked for when the first
 * one is needed.
 */
final class Medications {

  private final List<Element> entries;
  private @Nullable Map<String, Element> byName;

  Medications(List<Element> entries) {
    this.entries = entries;
  }

  /** The Medication of this name; null when it was not sent, or was entered in error. */
  @Nullable Element find(String name) {
    Map<String, Element> known = byName;
    if (known == null) {
      known = new HashMap<>();
      addAll(known);
      byName = known;
    }
    return known.get(name);
  }

  private void addAll(Map<String, Element> known) {
    for (Element entry : entries) {
      Element resource = entry.one("resource");
      if (resource != null) {
        String name = References.nameOf(entry, resource);
        add(name, resource, known);
        for (Element inner : resource.all("contained")) {
          add(References.nameOf(inner, name), inner, known);
        }
      }
    }
  }

  private static void add(String name, Element resource, Map<String, Element> known) {
    if (isUsable(resource)) {
      known.putIfAbsent(name, resource);
    }
  }

  /** Whether it is a Medication, and not one that was entered in error. */
  static boolean isUsable(Element resource) {
    return resource.type().equals("Medication")
        && !resource.code("status").equals("entered-in-error");
  }
}
