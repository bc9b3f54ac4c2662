package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Task;

/** A planned task in LAR that is no hand-out: to end the treatment, to take a test. */
public record Laroppgave(Task oppgave, LocalDate dag, List<Object> basedOn)
    implements Derived, Coded {

  @Override
  public Codes codes() {
    return oppgave.codes();
  }

  public String ref() {
    return oppgave.ref();
  }

  public String pasient() {
    return oppgave.subject();
  }
}
