package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** A doctor found a legemiddelgjennomgang medically needed, and none has been done since. */
public record NoedvendigGjennomgang(String pasient, LocalDate dag, List<Object> basedOn)
    implements Derived {

  public NoedvendigGjennomgang {
    basedOn = List.copyOf(basedOn);
  }
}
