package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.PractitionerRole;

/**
 * The employment or placement in which somebody does a task, on the task's day and in its unit.
 *
 * @param art {@code ansatt}, {@code vikar}, {@code assistent}, {@code student} or {@code elev}
 * @param paaDagsenter whether the employer is a day centre
 */
public record Stillingsforhold(
    Legemiddeloppdrag oppdrag, PractitionerRole stilling, String art, boolean paaDagsenter)
    implements Derived {

  /** Whether the person is there to learn. */
  public boolean laerende() {
    return art.equals("student") || art.equals("elev");
  }

  @Override
  public List<Object> basedOn() {
    return List.of(oppdrag, stilling);
  }
}
