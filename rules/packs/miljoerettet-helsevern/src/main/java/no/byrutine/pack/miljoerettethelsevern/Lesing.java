package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import no.byrutine.fhir.Observation;

/**
 * One reading, in the unit of its series.
 *
 * @param verdi in the unit of the series, whatever unit it was sent in
 * @param hoeyst whether the value is at most this: the laboratory found less than it can count
 * @param observasjon the reading as it was sent: its days, its moment, its method, its components
 */
public record Lesing(BigDecimal verdi, boolean hoeyst, Observation observasjon) {

  /** A reading with a number of its own. */
  public Lesing(BigDecimal verdi, Observation observasjon) {
    this(verdi, false, observasjon);
  }
}
