package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationAdministration;

/**
 * A dose that was not seen because the screen or the line failed.
 *
 * @param besoek whether there was, or is to be, a visit on the same day
 */
public record Videosvikt(
    MedicationAdministration inntak,
    String pasient,
    LocalDate dag,
    boolean besoek,
    List<Object> basedOn)
    implements Derived {

  public Videosvikt {
    basedOn = List.copyOf(basedOn);
  }
}
