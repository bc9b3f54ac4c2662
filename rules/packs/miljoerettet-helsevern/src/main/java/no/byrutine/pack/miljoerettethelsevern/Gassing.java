package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * The use of a gassing product.
 *
 * @param start the first day
 * @param meldingsfrist the last day to tell the kommune before it
 * @param melding the day it was told; null when it was not
 * @param resultatfrist the last day to tell the result; null when the last day is not known
 * @param resultat the day the result was told
 * @param nabovarsel a copy of the notice to the neighbours is there
 * @param paalagt ordered, or urgent
 */
public record Gassing(
    String oppgave,
    LocalDate start,
    LocalDate meldingsfrist,
    @Nullable LocalDate melding,
    @Nullable LocalDate resultatfrist,
    @Nullable LocalDate resultat,
    boolean nabovarsel,
    boolean paalagt,
    LocalDate idag,
    List<Object> basedOn)
    implements Derived {

  public Gassing {
    basedOn = List.copyOf(basedOn);
  }
}
