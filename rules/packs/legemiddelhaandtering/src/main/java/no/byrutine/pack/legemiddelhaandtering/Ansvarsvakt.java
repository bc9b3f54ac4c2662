package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.PractitionerRole;

/**
 * Somebody else who can be reached in the unit on the task's day, for the follow-up that
 * helsepersonelloven § 5 asks for.
 *
 * @param kvalifisert whether that person has a valid authorisation
 */
public record Ansvarsvakt(Legemiddeloppdrag oppdrag, PractitionerRole vakt, boolean kvalifisert)
    implements Derived {

  @Override
  public List<Object> basedOn() {
    return List.of(oppdrag, vakt);
  }
}
