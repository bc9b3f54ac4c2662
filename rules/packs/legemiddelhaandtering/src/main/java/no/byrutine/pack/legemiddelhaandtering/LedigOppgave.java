package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Task;

/** A medicine task that nobody has, and the day on which it is due. */
public record LedigOppgave(Task oppgave, LocalDate dag) implements Derived {

  @Override
  public List<Object> basedOn() {
    return List.of(oppgave);
  }
}
