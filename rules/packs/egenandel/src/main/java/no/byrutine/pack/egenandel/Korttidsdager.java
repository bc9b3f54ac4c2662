package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Days of a short stay that are paid for by the fixed rate (§ 4), in every reading that the city
 * may choose: those before the first day from which income may decide.
 *
 * @param antall døgn, or 1 for a single day or night
 * @param fravaer the reading of days away that makes these days
 */
public record Korttidsdager(
    String opphold,
    String type,
    LocalDate fom,
    LocalDate tom,
    int antall,
    String fravaer,
    List<Object> basedOn)
    implements Derived {

  public boolean enkelt() {
    return !type.equals(Oppholdstype.KORTTID_DOEGN.kode());
  }
}
