package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** The last time that a unit's management went through its system. */
public record Ledelsesgjennomgang(String enhet, LocalDate dag, LocalDate idag, List<Object> basedOn)
    implements Derived {

  public Ledelsesgjennomgang {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether more than so many years have gone since. */
  public boolean eldreEnn(Number aar) {
    return idag.isAfter(dag.plusYears(aar.longValue()));
  }
}
