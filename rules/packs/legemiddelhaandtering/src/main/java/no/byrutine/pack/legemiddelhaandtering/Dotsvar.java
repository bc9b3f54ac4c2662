package no.byrutine.pack.legemiddelhaandtering;

import no.byrutine.fhir.Observation;

/** What an observation in a treatment under observation says. */
public final class Dotsvar {

  private Dotsvar() {}

  /** That the bacteria withstand several medicines. */
  public static boolean multiresistent(Observation svar) {
    return svar.answer().is("multiresistent");
  }

  /** That bacteria were seen in the microscope. */
  public static boolean positiv(Observation svar) {
    return svar.answer().is("mikroskopi-positiv");
  }

  /** That none were seen. */
  public static boolean negativ(Observation svar) {
    return svar.answer().is("mikroskopi-negativ");
  }

  /** Jaundice, trouble with sight, rash or neuropathy. */
  public static boolean varseltegn(Observation svar) {
    return svar.answer().is("dot-varseltegn");
  }
}
