package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.AllergyIntolerance;
import no.byrutine.fhir.MedicationRequest;

/**
 * An active CAVE beside an order of the same patient. {@code FEIL} is a match, {@code UKJENT} that
 * the codes cannot be compared.
 */
public record Caveforhold(
    MedicationRequest ordinasjon, AllergyIntolerance cave, Rettsvar svar, List<Object> basedOn)
    implements Derived {

  public Caveforhold {
    basedOn = List.copyOf(basedOn);
  }
}
