package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationAdministration;

/**
 * How long it is since a dose was given.
 *
 * @param minutter begun minutes
 * @param behov whether it was given by an order as needed
 * @param effekt whether its effect is recorded
 * @param signert whether it says who gave it
 */
public record Dosealder(
    MedicationAdministration dose,
    BigDecimal minutter,
    boolean behov,
    boolean effekt,
    boolean signert,
    List<Object> basedOn)
    implements Derived {

  public Dosealder {
    basedOn = List.copyOf(basedOn);
  }
}
