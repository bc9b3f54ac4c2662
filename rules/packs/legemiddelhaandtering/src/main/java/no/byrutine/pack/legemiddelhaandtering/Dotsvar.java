package no.byrutine.pack.legemiddelhaandtering;

import no.byrutine.fhir.Observation;
import no.byrutine.fhir.ServiceRequest;

/** What an observation or a decision in a treatment under observation says. */
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

  /** That the usual medicines work. */
  public static boolean foelsom(Observation svar) {
    return svar.answer().is("tuberkulose-foelsom") && !multiresistent(svar);
  }

  /** That the patient pays nothing. */
  public static boolean utenEgenbetaling(ServiceRequest vedtak) {
    return vedtak.detail().is("dot-uten-egenbetaling");
  }

  /** That the patient is to pay. */
  public static boolean medEgenbetaling(ServiceRequest vedtak) {
    return vedtak.detail().is("dot-egenbetaling");
  }
}
