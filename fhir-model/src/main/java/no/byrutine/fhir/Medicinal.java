package no.byrutine.fhir;

import org.jspecify.annotations.Nullable;

/** Something about a medicine, whose codes may say which substance it holds. */
public interface Medicinal extends Coded {

  /** The system of ATC codes in FHIR. */
  String ATC = "http://www.whocc.no/atc";

  /** The length of an ATC code that names a substance: level 5, for example {@code N07BC02}. */
  int SUBSTANCE = 7;

  /** The first ATC code, at any level; null when none was sent. */
  default @Nullable String atc() {
    for (Coding coding : codes().codings()) {
      if (coding.system().equals(ATC)) {
        return coding.code();
      }
    }
    return null;
  }

  /**
   * Whether the two are known to hold the same substance: one ATC code of level 5. False when one
   * of them is not known, which is not the same as another substance.
   */
  default boolean sameSubstance(Medicinal other) {
    String atc = atc();
    return atc != null && atc.length() == SUBSTANCE && atc.equals(other.atc());
  }
}
