package no.byrutine.in;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the resources of one Bundle name each other. A reference may be relative ({@code Patient/1}),
 * absolute, or an entry's {@code fullUrl}; a rule sees one name for one resource: {@code Type/id},
 * or the {@code fullUrl} of a resource without an id. A contained resource has the name of its
 * owner before its own: {@code Encounter/1#rom}.
 *
 * <p>A reference to something that is not in the Bundle is kept and not refused: a Bundle for one
 * decision does not carry everything that its resources mention, and a rule that needs the resource
 * says that it is missing.
 */
final class References {

  private final Map<String, String> byFullUrl = new HashMap<>();

  References(List<Element> entries, Issues issues) {
    for (Element entry : entries) {
      String fullUrl = entry.text("fullUrl");
      Element resource = entry.one("resource");
      if (fullUrl != null && resource != null) {
        add(fullUrl, nameOf(entry, resource), entry.place(), issues);
      }
    }
  }

  private void add(String fullUrl, String name, Place entry, Issues issues) {
    String known = byFullUrl.putIfAbsent(fullUrl, name);
    if (known != null && !known.equals(name)) {
      issues.add(
          "conflict",
          entry.child("fullUrl").toString(),
          "To ulike ressurser har samme fullUrl. Gi hver sin.",
          "Two different resources have the same fullUrl. Give each its own.");
    }
  }

  /** The name of an entry's resource; its place when the sender gave it none. */
  static String nameOf(Element entry, Element resource) {
    String id = resource.id();
    if (id != null) {
      return resource.type() + "/" + id;
    }
    String fullUrl = entry.text("fullUrl");
    return fullUrl == null ? resource.place().toString() : fullUrl;
  }

  /** The name of a resource that is contained in another. */
  static String nameOf(Element contained, String owner) {
    String id = contained.id();
    return owner + "#" + (id == null ? "" : id.replace("#", ""));
  }

  /** The name of the resource that {@code owner} refers to. */
  String resolve(Element reference, String owner) {
    String text = reference.text("reference");
    if (text == null) {
      return held(reference);
    }
    if (text.startsWith("#")) {
      String outer = before(owner, "#");
      return text.length() == 1 ? outer : outer + text;
    }
    String known = byFullUrl.get(text);
    return known == null ? relative(text) : known;
  }

  private static String held(Element reference) {
    Element held = reference.held();
    String id = held == null ? null : held.id();
    return held == null || id == null ? "" : held.type() + "/" + id;
  }

  private static String relative(String text) {
    String unversioned = before(text, "/_history/");
    if (!unversioned.startsWith("http://") && !unversioned.startsWith("https://")) {
      return unversioned;
    }
    String[] parts = unversioned.split("/", -1);
    return parts[parts.length - 2] + "/" + parts[parts.length - 1];
  }

  private static String before(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }
}
