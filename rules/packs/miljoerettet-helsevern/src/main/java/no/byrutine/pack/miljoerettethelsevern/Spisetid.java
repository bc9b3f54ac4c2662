package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/** The minutes that the children have to eat, as the checklist says. */
public record Spisetid(String sted, boolean barnehage, BigDecimal minutter, List<Object> basedOn)
    implements Derived {

  public Spisetid {
    basedOn = List.copyOf(basedOn);
  }
}
