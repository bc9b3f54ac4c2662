package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Something that happened after the last legemiddelgjennomgang and may ask for a new one.
 *
 * @param hendelse what happened, as the pack's texts name it
 * @param sykehjem whether the patient is on a long stay in a sykehjem
 */
public record Gjennomgangsutloeser(
    String pasient, String hendelse, LocalDate dag, boolean sykehjem, List<Object> basedOn)
    implements Derived {

  public Gjennomgangsutloeser {
    basedOn = List.copyOf(basedOn);
  }
}
