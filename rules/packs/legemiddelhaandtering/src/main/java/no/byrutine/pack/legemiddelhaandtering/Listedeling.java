package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The legemiddelliste is to be shown to others.
 *
 * @param reservert whether the patient has objected
 * @param kjent whether it is known that the patient has objected, or has not
 */
public record Listedeling(String pasient, boolean reservert, boolean kjent, List<Object> basedOn)
    implements Derived {

  public Listedeling {
    basedOn = List.copyOf(basedOn);
  }
}
