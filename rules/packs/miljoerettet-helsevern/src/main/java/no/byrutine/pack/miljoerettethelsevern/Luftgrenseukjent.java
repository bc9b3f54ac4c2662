package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;

/** Readings of a year whose limits the pack does not have. */
public record Luftgrenseukjent(String stoff, String sted, int aar, List<Object> basedOn)
    implements Derived {

  public Luftgrenseukjent {
    basedOn = List.copyOf(basedOn);
  }
}
