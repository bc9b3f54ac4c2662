package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** A legemiddelgjennomgang with no samstemming between it and the one before. */
public record GjennomgangUtenSamstemming(String pasient, LocalDate dag, List<Object> basedOn)
    implements Derived {

  public GjennomgangUtenSamstemming {
    basedOn = List.copyOf(basedOn);
  }
}
