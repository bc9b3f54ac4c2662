package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Task;

/**
 * A day on which a dose is to be observed. The doses of one day are one.
 *
 * @param iDag whether it is the decision's day
 * @param forfalt whether it should have been observed by now
 * @param observert whether health personnel have seen each medicine that was ordered for the day
 * @param registrert whether anything was recorded for the day, given or not
 * @param video whether any of it was seen on a screen
 */
public record Dotdose(
    Task oppgave,
    String pasient,
    LocalDate dag,
    boolean iDag,
    boolean forfalt,
    boolean observert,
    boolean registrert,
    boolean video,
    List<Object> basedOn)
    implements Derived {

  public Dotdose {
    basedOn = List.copyOf(basedOn);
  }
}
