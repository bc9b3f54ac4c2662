package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.PractitionerRole;

/**
 * The supervisor who has given a learner the task.
 *
 * @param paaVakt whether the supervisor is on the rota that day
 */
public record Veilederforhold(Legemiddeloppdrag oppdrag, PractitionerRole veileder, boolean paaVakt)
    implements Derived {

  @Override
  public List<Object> basedOn() {
    return List.of(oppdrag, veileder);
  }
}
