package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationRequest;

/**
 * What an order as needed says.
 *
 * @param indikasjon whether it says what it is for
 * @param maksimum whether it says the most in a period
 * @param avstand whether it says the least time between two doses
 */
public record Behovsordinasjon(
    MedicationRequest ordinasjon,
    boolean indikasjon,
    boolean maksimum,
    boolean avstand,
    List<Object> basedOn)
    implements Derived {

  public Behovsordinasjon {
    basedOn = List.copyOf(basedOn);
  }
}
