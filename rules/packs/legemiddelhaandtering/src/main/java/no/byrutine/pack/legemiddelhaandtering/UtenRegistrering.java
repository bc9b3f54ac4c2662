package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Task;

/**
 * A dose that was due and has no record, neither given nor not given.
 *
 * @param minutter whole minutes since it was due
 */
public record UtenRegistrering(Task oppgave, BigDecimal minutter, List<Object> basedOn)
    implements Derived {

  public UtenRegistrering {
    basedOn = List.copyOf(basedOn);
  }
}
