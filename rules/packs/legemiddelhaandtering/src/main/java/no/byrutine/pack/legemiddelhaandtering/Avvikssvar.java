package no.byrutine.pack.legemiddelhaandtering;

import no.byrutine.fhir.Observation;

/** What an observation in the account of A and B medicines says. */
public final class Avvikssvar {

  private Avvikssvar() {}

  /** Whether the counted balance differs from the account. */
  public static boolean differanse(Observation telling) {
    return telling.value() != null && telling.value().signum() != 0;
  }
}
