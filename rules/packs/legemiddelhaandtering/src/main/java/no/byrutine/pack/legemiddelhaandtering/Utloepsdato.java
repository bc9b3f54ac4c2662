package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The expiry date of one box or glass.
 *
 * @param dato the last day of use
 * @param passert the day of the decision is after that
 */
public record Utloepsdato(String legemiddel, LocalDate dato, boolean passert, List<Object> basedOn)
    implements Derived {

  public Utloepsdato {
    basedOn = List.copyOf(basedOn);
  }
}
