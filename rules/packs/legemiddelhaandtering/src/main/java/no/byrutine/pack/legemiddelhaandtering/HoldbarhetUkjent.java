package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Something that is missing before anybody can say how long a medicine may be used.
 *
 * @param hva {@code anbrudd}, {@code istandgjort}, {@code brukstid} or {@code utloepsdato}
 */
public record HoldbarhetUkjent(String legemiddel, String hva, List<Object> basedOn)
    implements Derived {

  public HoldbarhetUkjent {
    basedOn = List.copyOf(basedOn);
  }
}
