package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * "Ja" is to be reported to IPLOS for a legemiddelgjennomgang.
 *
 * @param dag the day of the last one that a doctor took part in; null when none is known
 */
public record Iplosrapport(String pasient, @Nullable LocalDate dag, List<Object> basedOn)
    implements Derived {

  public Iplosrapport {
    basedOn = List.copyOf(basedOn);
  }
}
