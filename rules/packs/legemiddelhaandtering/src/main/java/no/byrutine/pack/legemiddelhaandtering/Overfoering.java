package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A change of care level, and what is known of the list that is to follow the patient (§ 5).
 *
 * @param sendt whether the list was sent
 * @param oppdatert whether nothing was changed after it was sent
 * @param samstemt whether it was reconciled after the last change
 * @param avklart whether the patient has been asked about it and agrees
 */
public record Overfoering(
    String pasient,
    LocalDate dag,
    boolean sendt,
    boolean oppdatert,
    boolean samstemt,
    boolean avklart,
    List<Object> basedOn)
    implements Derived {

  public Overfoering {
    basedOn = List.copyOf(basedOn);
  }
}
