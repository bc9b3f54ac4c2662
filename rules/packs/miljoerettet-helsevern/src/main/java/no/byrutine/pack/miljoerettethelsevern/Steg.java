package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Task;

/**
 * One step of a case: a Task that is part of it.
 *
 * @param sak the reference of the case
 * @param sted the place that the case is about
 * @param ferdig whether the step is done; a step that is not done is one that somebody asks for
 */
public record Steg(Codes codes, String sak, String sted, boolean ferdig, Task task)
    implements Coded, Derived {

  /** The days on which the step may be done: its time limit is the last of them. */
  public Period frist() {
    return task.restriction();
  }

  public boolean harFrist() {
    return task.restriction().hasEnd();
  }

  @Override
  public List<Object> basedOn() {
    return List.of(task);
  }
}
