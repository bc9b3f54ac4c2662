package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** A comparison that cannot be made: no count at one end, or an entry without amount. */
public record AvstemmingUtenSvar(String vare, LocalDate fom, LocalDate tom, List<Object> basedOn)
    implements Derived {

  public AvstemmingUtenSvar {
    basedOn = List.copyOf(basedOn);
  }
}
