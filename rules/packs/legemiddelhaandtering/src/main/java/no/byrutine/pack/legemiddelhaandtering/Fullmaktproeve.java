package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.PractitionerRole;

/**
 * One fullmakt of the one who is to do a task, held against that task.
 *
 * @param oppgaven whether it names every code of the task
 * @param sted where it holds, as seen from the task: {@code innenfor}, {@code utenfor}, {@code
 *     ikke-oppgitt} or {@code uavklart}
 * @param annenPasient whether it is for one patient, and another than the task's
 * @param tid when it holds, as seen from the task: {@code naa}, {@code foer-start}, {@code
 *     utloept}, or {@code uten-slutt} when it holds now and has no last day
 * @param bruk whether it is in use: {@code ja}, {@code nei} or {@code ikke-oppgitt}
 */
public record Fullmaktproeve(
    Legemiddeloppdrag oppdrag,
    PractitionerRole fullmakt,
    boolean oppgaven,
    String sted,
    boolean annenPasient,
    String tid,
    String bruk)
    implements Derived {

  /** Whether everything needed is said, and covers the task. */
  public boolean dekker() {
    return oppgaven
        && sted.equals("innenfor")
        && !annenPasient
        && tid.equals("naa")
        && bruk.equals("ja");
  }

  /** Whether it is given for one patient. */
  public boolean navngittPasient() {
    return fullmakt.patient() != null;
  }

  @Override
  public List<Object> basedOn() {
    return List.of(oppdrag, fullmakt);
  }
}
