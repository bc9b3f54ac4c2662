package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Task;

/** A task for a patient who manages the medicines alone, without an agreement that we do it. */
public record HaandtererSelv(Task oppgave, Observation selv) implements Derived {

  @Override
  public List<Object> basedOn() {
    return List.of(oppgave, selv);
  }
}
