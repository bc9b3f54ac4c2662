package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Task;

/**
 * A task that the one who was to do it has declined as outside own competence.
 *
 * @param forfalt whether it is due
 * @param omfordelt whether somebody else has the same task now
 */
public record AvvistOppgave(Task oppgave, boolean forfalt, boolean omfordelt) implements Derived {

  @Override
  public List<Object> basedOn() {
    return List.of(oppgave);
  }
}
