package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationAdministration;

/** A dose that is recorded as given at a time that has not been. */
public record FremtidigDose(MedicationAdministration dose, List<Object> basedOn)
    implements Derived {

  public FremtidigDose {
    basedOn = List.copyOf(basedOn);
  }
}
