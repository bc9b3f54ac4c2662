package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A task to crush or open a medicine.
 *
 * @param oppgave the Task
 * @param risiko a form or a substance that may not be crushed without advice on the product
 * @param ukjentForm the form of the medicine is not known
 * @param raad advice on the product allows it
 */
public record Knuseoppdrag(
    String oppgave, boolean risiko, boolean ukjentForm, boolean raad, List<Object> basedOn)
    implements Derived {

  public Knuseoppdrag {
    basedOn = List.copyOf(basedOn);
  }
}
