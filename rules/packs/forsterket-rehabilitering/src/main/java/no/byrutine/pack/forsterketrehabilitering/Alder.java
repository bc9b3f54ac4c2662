package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/** The age on the day of the decision, in whole years. */
public record Alder(BigDecimal aar, List<Object> basedOn) implements Derived {

  public Alder {
    basedOn = List.copyOf(basedOn);
  }
}
