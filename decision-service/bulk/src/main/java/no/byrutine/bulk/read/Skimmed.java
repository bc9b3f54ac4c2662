package no.byrutine.bulk.read;

import java.util.Set;

/**
 * What is known of a line that can be used.
 *
 * @param ref how it is named, {@code Type/id}; {@code Bundle} for the whole case of a person
 * @param subject whose case it belongs to, as {@code Type/id}; empty when many may need it
 * @param references what it refers to, as {@code Type/id}
 */
record Skimmed(String type, String ref, String subject, Set<String> references) {

  /** Resources that need not be anybody's: they follow those who refer to them. */
  private static final Set<String> SHAREABLE =
      Set.of(
          "ChargeItemDefinition",
          "Device",
          "HealthcareService",
          "Location",
          "Medication",
          "Organization",
          "Practitioner",
          "PractitionerRole",
          "Substance");

  static boolean isShareable(String type) {
    return SHAREABLE.contains(type);
  }

  static Skimmed bundle(String patient) {
    return new Skimmed("Bundle", "Bundle", patient, Set.of());
  }

  boolean isShared() {
    return subject.isEmpty();
  }
}
