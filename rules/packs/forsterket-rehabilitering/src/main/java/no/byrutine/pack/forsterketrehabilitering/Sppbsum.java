package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/** The points of SPPB, worked out from the balance and the two times. */
public record Sppbsum(BigDecimal poeng, List<Object> basedOn) implements Derived {

  public Sppbsum {
    basedOn = List.copyOf(basedOn);
  }
}
