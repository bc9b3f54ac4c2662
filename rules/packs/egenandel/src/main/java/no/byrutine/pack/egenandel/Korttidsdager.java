package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Days of a short stay that are paid for by the fixed rate (§ 4).
 *
 * @param antall døgn, or 1 for a single day or night
 * @param inntektFra the reading of the day from which income decides that makes these days
 * @param sikker whether they are the same in every reading
 * @param fravaer the reading of days away that makes these days
 */
public record Korttidsdager(
    String opphold,
    String type,
    LocalDate fom,
    LocalDate tom,
    int antall,
    LocalDate inntektFra,
    boolean sikker,
    String fravaer,
    List<Object> basedOn)
    implements Derived {

  public boolean enkelt() {
    return !type.equals(Oppholdstype.KORTTID_DOEGN.kode());
  }
}
