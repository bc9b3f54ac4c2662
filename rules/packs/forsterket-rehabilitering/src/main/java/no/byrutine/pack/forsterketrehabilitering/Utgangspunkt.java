package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** The Barthel index that improvement is measured from, on the scale of 0 to 20. */
public record Utgangspunkt(BigDecimal poeng, LocalDate dag, List<Object> basedOn)
    implements Derived {

  public Utgangspunkt {
    basedOn = List.copyOf(basedOn);
  }
}
