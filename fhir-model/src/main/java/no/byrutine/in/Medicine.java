package no.byrutine.in;

import no.byrutine.fhir.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Which medicine something is about.
 *
 * @param ref the name of the Medication; null when it has no resource of its own
 * @param group its reseptgruppe; null when that was not said with the medicine
 */
record Medicine(Codes codes, @Nullable String ref, @Nullable String group) {
  static final Medicine UNKNOWN = new Medicine(Codes.NONE, null, null);
}
