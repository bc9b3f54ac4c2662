package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A word for a time of day in an order, and nobody has said what it means here.
 *
 * @param oppgave the name of the Task
 * @param ord the code of the word, {@code MORN} and so on
 * @param parameter the parameter that has no value
 */
public record Ubestemttidsord(String oppgave, String ord, String parameter, List<Object> basedOn)
    implements Derived {

  public Ubestemttidsord {
    basedOn = List.copyOf(basedOn);
  }
}
