package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/** A delivery of a stock item that came to a unit, and that says not how much, or not when. */
public record MottakUtenMengde(String vare, List<Object> basedOn) implements Derived {

  public MottakUtenMengde {
    basedOn = List.copyOf(basedOn);
  }
}
