package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationAdministration;
import org.jspecify.annotations.Nullable;

/**
 * A dose that a dispenser gave out, or that was left in it.
 *
 * @param gitt whether the pouch came out
 * @param sett whether a person saw it taken
 * @param tidskritisk whether its order says that the time matters
 * @param dagerSiden how many days ago; -1 when it is not known or is to come
 */
public record Dispenserdose(
    MedicationAdministration dose,
    String pasient,
    @Nullable LocalDate dag,
    boolean gitt,
    boolean sett,
    boolean tidskritisk,
    long dagerSiden,
    List<Object> basedOn)
    implements Derived {

  public Dispenserdose {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether it was left in the machine in the course of so many days, this one the last. */
  public boolean uteblittSiste(Number dager) {
    return !gitt && dagerSiden >= 0 && dagerSiden < dager.longValue();
  }
}
