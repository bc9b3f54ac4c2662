package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** A count that the account cannot be held against: no opening, or an entry without amount. */
public record TellingUtenSvar(String vare, LocalDate dag, List<Object> basedOn) implements Derived {

  public TellingUtenSvar {
    basedOn = List.copyOf(basedOn);
  }
}
