package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationRequest;

/**
 * What is known of CAVE for the patient of an order.
 *
 * @param kjent whether there is a CAVE or a statement that none is known
 * @param gittFoer whether the substance has been given before
 */
public record Cavekunnskap(
    MedicationRequest ordinasjon, boolean kjent, boolean gittFoer, List<Object> basedOn)
    implements Derived {

  public Cavekunnskap {
    basedOn = List.copyOf(basedOn);
  }
}
