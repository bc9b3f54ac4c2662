package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationRequest;

/**
 * How often an order of methotrexate is to be given.
 *
 * @param ukentlig whether it is known to be once a week
 */
public record Ukedose(MedicationRequest ordinasjon, boolean ukentlig, List<Object> basedOn)
    implements Derived {

  public Ukedose {
    basedOn = List.copyOf(basedOn);
  }
}
