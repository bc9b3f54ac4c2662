package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * One point of a check list for a task or what was made ready.
 *
 * @param gjelder the name of what is checked
 * @param liste the concept that ticks off the whole list
 * @param punkt the concept of the point
 */
public record Utdelingssjekk(
    String oppgave, String gjelder, String liste, String punkt, Rettsvar svar, List<Object> basedOn)
    implements Derived {

  public Utdelingssjekk {
    basedOn = List.copyOf(basedOn);
  }
}
