package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Task;

/**
 * A medicine task, and the one who is to do it or who could.
 *
 * @param person the reference of the one; empty when the task names nobody
 * @param dag the day on which it is to be done, in Norway
 * @param tildelt whether the task names the person; otherwise the person is only on the rota
 * @param kjent whether the person was sent as a Practitioner
 * @param enhet the Organization that answers for the place of the task; empty when it is not known
 * @param enhetstypeKjent whether it was said what kind of unit that is
 * @param dagsenter whether it is a day centre
 * @param avtalt whether it is agreed, or decided in a vedtak, that we handle the patient's
 *     medicines
 * @param bareUtdeling whether the task is to hand out and nothing else
 * @param avvistFoer whether the same person has declined the same task as outside own competence
 */
public record Legemiddeloppdrag(
    Task oppgave,
    String person,
    LocalDate dag,
    boolean tildelt,
    boolean kjent,
    String enhet,
    boolean enhetstypeKjent,
    boolean dagsenter,
    boolean avtalt,
    boolean bareUtdeling,
    boolean avvistFoer,
    List<Object> basedOn)
    implements Derived {

  /** The reference of the task. */
  public String ref() {
    return oppgave.ref();
  }

  /** Whether the task names somebody. */
  public boolean oppgitt() {
    return !person.isEmpty();
  }

  /** Whether it is known which unit the task is done in. */
  public boolean enhetKjent() {
    return !enhet.isEmpty();
  }
}
