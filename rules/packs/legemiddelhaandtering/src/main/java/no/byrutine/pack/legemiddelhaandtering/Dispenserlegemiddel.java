package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationRequest;

/**
 * A medicine that is ordered to be given in the dispenser.
 *
 * @param varierendeDose whether the dose changes from day to day
 * @param kald whether it is kept in a fridge
 * @param gruppeA whether it is of prescription group A
 */
public record Dispenserlegemiddel(
    MedicationRequest ordinasjon,
    String pasient,
    boolean varierendeDose,
    boolean kald,
    boolean gruppeA,
    List<Object> basedOn)
    implements Derived {

  public Dispenserlegemiddel {
    basedOn = List.copyOf(basedOn);
  }
}
