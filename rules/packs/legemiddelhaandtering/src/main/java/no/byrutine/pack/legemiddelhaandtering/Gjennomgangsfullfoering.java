package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A legemiddelgjennomgang is to be marked as done; whether a doctor is known to have taken part.
 */
public record Gjennomgangsfullfoering(String pasient, boolean medLege, List<Object> basedOn)
    implements Derived {

  public Gjennomgangsfullfoering {
    basedOn = List.copyOf(basedOn);
  }
}
