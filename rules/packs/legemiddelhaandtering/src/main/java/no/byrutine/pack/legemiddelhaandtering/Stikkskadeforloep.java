package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.AdverseEvent;

/**
 * A needle-stick that nobody has assessed yet.
 *
 * @param minutter begun minutes since it happened
 */
public record Stikkskadeforloep(AdverseEvent stikk, BigDecimal minutter, List<Object> basedOn)
    implements Derived {

  public Stikkskadeforloep {
    basedOn = List.copyOf(basedOn);
  }

  /** What is left of so many minutes. */
  public BigDecimal igjen(BigDecimal av) {
    return av.subtract(minutter);
  }
}
