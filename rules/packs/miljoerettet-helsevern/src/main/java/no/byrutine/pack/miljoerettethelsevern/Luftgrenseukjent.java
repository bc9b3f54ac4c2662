package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Readings of a year whose limits the pack does not have.
 *
 * @param mangler the parameters to enter
 */
public record Luftgrenseukjent(
    String stoff, String sted, int aar, List<String> mangler, List<Object> basedOn)
    implements Derived {

  public Luftgrenseukjent {
    mangler = List.copyOf(mangler);
    basedOn = List.copyOf(basedOn);
  }
}
