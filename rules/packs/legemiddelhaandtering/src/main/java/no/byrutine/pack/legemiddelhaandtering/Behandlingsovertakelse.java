package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** A doctor took over the treatment; whether the list was reconciled on that day or later. */
public record Behandlingsovertakelse(
    String pasient, LocalDate dag, boolean samstemt, List<Object> basedOn) implements Derived {

  public Behandlingsovertakelse {
    basedOn = List.copyOf(basedOn);
  }
}
