package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** The last day of use: the earlier of the expiry date and the time after opening. */
public record BrukesSenest(String legemiddel, LocalDate dag, List<Object> basedOn)
    implements Derived {

  public BrukesSenest {
    basedOn = List.copyOf(basedOn);
  }
}
