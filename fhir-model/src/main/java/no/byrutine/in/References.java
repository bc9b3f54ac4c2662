package no.byrutine.in;

import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

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

  References(Bundle bundle, Issues issues) {
    if (bundle.hasEntry()) {
      for (int i = 0; i < bundle.getEntry().size(); i++) {
        BundleEntryComponent entry = bundle.getEntry().get(i);
        if (entry.hasFullUrl() && entry.hasResource()) {
          add(entry.getFullUrl(), nameOf(entry, i), i, issues);
        }
      }
    }
  }

  private void add(String fullUrl, String name, int index, Issues issues) {
    String known = byFullUrl.putIfAbsent(fullUrl, name);
    if (known != null && !known.equals(name)) {
      issues.add(
          "conflict",
          "Bundle.entry[" + index + "].fullUrl",
          "To ulike ressurser har samme fullUrl. Gi hver sin.",
          "Two different resources have the same fullUrl. Give each its own.");
    }
  }

  /** The name of an entry's resource; its place when the sender gave it none. */
  static String nameOf(BundleEntryComponent entry, int index) {
    Resource resource = entry.getResource();
    if (resource.hasIdElement() && resource.getIdElement().hasIdPart()) {
      return nameOf(resource);
    }
    return entry.hasFullUrl() ? entry.getFullUrl() : "Bundle.entry[" + index + "].resource";
  }

  private static String nameOf(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  /** The name of a resource that is contained in another. */
  static String nameOf(Resource contained, String owner) {
    String id = contained.hasIdElement() ? contained.getIdElement().getValue() : null;
    return owner + "#" + (id == null ? "" : id.replace("#", ""));
  }

  /** The name of the resource that {@code owner} refers to. */
  String resolve(Reference reference, String owner) {
    String text = reference.hasReference() ? reference.getReference() : null;
    if (text == null) {
      return linked(reference);
    }
    if (text.startsWith("#")) {
      String outer = before(owner, "#");
      return text.length() == 1 ? outer : outer + text;
    }
    String known = byFullUrl.get(text);
    return known == null ? relative(text) : known;
  }

  /** A Java caller may have set the resource itself. */
  private static String linked(Reference reference) {
    return reference.getResource() instanceof Resource resource
            && resource.hasIdElement()
            && resource.getIdElement().hasIdPart()
        ? nameOf(resource)
        : "";
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
