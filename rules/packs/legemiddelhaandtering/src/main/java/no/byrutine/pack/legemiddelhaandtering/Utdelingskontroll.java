package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * One control of one task. A task gets one for every {@link Kontrollpunkt} that concerns it, so
 * that a rule which asks for none that is not right has proof of all.
 *
 * @param oppgave the name of the Task
 * @param grunn why it is not right, as a code with words; empty when it is right
 */
public record Utdelingskontroll(
    String oppgave, Kontrollpunkt punkt, Rettsvar svar, String grunn, List<Object> basedOn)
    implements Derived {

  public Utdelingskontroll {
    basedOn = List.copyOf(basedOn);
  }
}
