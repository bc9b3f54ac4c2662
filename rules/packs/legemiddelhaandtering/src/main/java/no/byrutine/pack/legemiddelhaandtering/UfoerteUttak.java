package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Withdrawals of A, or of what may be A, that are not in the account when another is to be made.
 *
 * @param pasient the patient of the one that is to be made
 */
public record UfoerteUttak(String pasient, List<Object> basedOn) implements Derived {

  public UfoerteUttak {
    basedOn = List.copyOf(basedOn);
  }
}
