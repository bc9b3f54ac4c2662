package no.byrutine.in;

import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The Medications of one Bundle, so that a prescription has the codes of the medicine that it
 * refers to, also in a pack that does not ask for Medication. They are looked for when the first
 * one is needed.
 */
final class Medications {

  private final Bundle bundle;
  private @Nullable Map<String, Medication> byName;

  Medications(Bundle bundle) {
    this.bundle = bundle;
  }

  /** The Medication of this name; null when it was not sent, or was entered in error. */
  @Nullable Medication find(String name) {
    Map<String, Medication> known = byName;
    if (known == null) {
      known = new HashMap<>();
      addAll(known);
      byName = known;
    }
    return known.get(name);
  }

  private void addAll(Map<String, Medication> known) {
    if (!bundle.hasEntry()) {
      return;
    }
    for (int i = 0; i < bundle.getEntry().size(); i++) {
      BundleEntryComponent entry = bundle.getEntry().get(i);
      if (entry.hasResource()) {
        String name = References.nameOf(entry, i);
        add(name, entry.getResource(), known);
        if (entry.getResource() instanceof DomainResource owner && owner.hasContained()) {
          owner.getContained().forEach(inner -> add(References.nameOf(inner, name), inner, known));
        }
      }
    }
  }

  private static void add(String name, Resource resource, Map<String, Medication> known) {
    if (resource instanceof Medication medication && !isInError(medication)) {
      known.putIfAbsent(name, medication);
    }
  }

  static boolean isInError(Medication medication) {
    return medication.hasStatus()
        && Elements.text(medication.getStatusElement()).equals("entered-in-error");
  }
}
