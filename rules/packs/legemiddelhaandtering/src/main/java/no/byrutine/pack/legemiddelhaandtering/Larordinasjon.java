package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationRequest;

/**
 * An active order of a LAR medicine.
 *
 * @param metadon whether it is methadone
 * @param bytte whether it changes the patient from methadone to buprenorphine, or back
 * @param bytteVedtatt whether a doctor in the specialist service has decided that change
 * @param doegnenhet whether that decision says that the change is made in a døgnenhet
 * @param ukjentForrige whether it takes the place of an order that is not known
 */
public record Larordinasjon(
    MedicationRequest ordinasjon,
    boolean metadon,
    boolean bytte,
    boolean bytteVedtatt,
    boolean doegnenhet,
    boolean ukjentForrige,
    List<Object> basedOn)
    implements Derived {

  public String ref() {
    return ordinasjon.ref();
  }

  public String pasient() {
    return ordinasjon.subject();
  }

  public boolean uavklartBytte() {
    return bytte && !bytteVedtatt;
  }

  /** Whether it is shown that it changes nothing that was not decided. */
  public boolean avklart() {
    return !uavklartBytte() && !ukjentForrige;
  }
}
