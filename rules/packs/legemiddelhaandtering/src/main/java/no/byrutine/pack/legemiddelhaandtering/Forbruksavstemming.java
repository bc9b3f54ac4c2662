package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * What came of a medicine to a unit in a period, and what was used of it there (§ 9).
 *
 * @param endring how much more there is at the end than at the beginning
 */
public record Forbruksavstemming(
    String vare,
    String enhet,
    LocalDate fom,
    LocalDate tom,
    BigDecimal mottatt,
    BigDecimal brukt,
    BigDecimal endring,
    List<Object> basedOn)
    implements Derived {

  public Forbruksavstemming {
    basedOn = List.copyOf(basedOn);
  }

  /** What came less what was used and what is left of it. */
  public BigDecimal avvik() {
    return mottatt.subtract(brukt).subtract(endring);
  }

  /** Whether there is a difference. */
  public boolean ulik() {
    return avvik().signum() != 0;
  }
}
