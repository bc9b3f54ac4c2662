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
 * or the {@code fullUrl} of a resource without an id.
 */
final class References {

  private final Map<String, String> byFullUrl = new HashMap<>();

  References(Bundle bundle) {
    if (bundle.hasEntry()) {
      for (BundleEntryComponent entry : bundle.getEntry()) {
        if (entry.hasFullUrl() && entry.hasResource()) {
          byFullUrl.put(entry.getFullUrl(), nameOf(entry));
        }
      }
    }
  }

  static String nameOf(BundleEntryComponent entry) {
    Resource resource = entry.getResource();
    if (resource.hasIdElement() && resource.getIdElement().hasIdPart()) {
      return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
    return entry.hasFullUrl() ? entry.getFullUrl() : resource.fhirType();
  }

  /** The name of the resource that is referred to. */
  String resolve(Reference reference) {
    String text = reference.hasReference() ? reference.getReference() : "";
    String known = byFullUrl.get(text);
    if (known != null) {
      return known;
    }
    if (text.startsWith("http://") || text.startsWith("https://")) {
      String[] parts = text.split("/", -1);
      return parts.length < 2 ? text : parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }
    return text;
  }
}
