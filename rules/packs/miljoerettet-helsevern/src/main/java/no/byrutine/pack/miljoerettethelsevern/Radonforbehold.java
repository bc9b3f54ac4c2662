package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A measurement of radon that gives no annual mean.
 *
 * @param grunn uten-periode, for-kort, utenfor-sesongen, or uten-langtid
 */
public record Radonforbehold(String sted, String maaling, String grunn, List<Object> basedOn)
    implements Derived {

  public Radonforbehold {
    basedOn = List.copyOf(basedOn);
  }
}
