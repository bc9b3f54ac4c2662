package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * An A medicine in a place that belongs to home care.
 *
 * @param hjemme whether the place is the patient's own home
 * @param utenPasient whether something there says no patient
 */
public record Pasientlager(String vare, boolean hjemme, boolean utenPasient, List<Object> basedOn)
    implements Derived {

  public Pasientlager {
    basedOn = List.copyOf(basedOn);
  }
}
