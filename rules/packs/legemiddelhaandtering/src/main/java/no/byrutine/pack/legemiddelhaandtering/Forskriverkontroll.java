package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationRequest;

/**
 * Whether the one who made the order is known to be entitled to.
 *
 * @param begrenset whether the authorisation has a limitation in words that somebody must read
 */
public record Forskriverkontroll(
    MedicationRequest ordinasjon, Rettsvar svar, boolean begrenset, List<Object> basedOn)
    implements Derived {

  public Forskriverkontroll {
    basedOn = List.copyOf(basedOn);
  }
}
