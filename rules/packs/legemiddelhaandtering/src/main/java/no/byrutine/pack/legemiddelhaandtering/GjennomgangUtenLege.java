package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** A legemiddelgjennomgang in which no doctor is known to have taken part. */
public record GjennomgangUtenLege(String pasient, LocalDate dag, List<Object> basedOn)
    implements Derived {

  public GjennomgangUtenLege {
    basedOn = List.copyOf(basedOn);
  }
}
