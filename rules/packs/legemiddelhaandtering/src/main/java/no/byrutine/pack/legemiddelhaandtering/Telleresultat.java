package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A count, and what the account makes of the same moment.
 *
 * @param inngaaende what there was at the count before, or at the opening
 */
public record Telleresultat(
    String vare,
    String enhet,
    LocalDate dag,
    BigDecimal inngaaende,
    BigDecimal mottatt,
    BigDecimal gitt,
    BigDecimal kassert,
    BigDecimal returnert,
    BigDecimal talt,
    List<Object> basedOn)
    implements Derived {

  public Telleresultat {
    basedOn = List.copyOf(basedOn);
  }

  /** What there should be: opening, and received, less given, discarded and returned. */
  public BigDecimal forventet() {
    return inngaaende.add(mottatt).subtract(gitt).subtract(kassert).subtract(returnert);
  }

  /** Counted less expected. */
  public BigDecimal avvik() {
    return talt.subtract(forventet());
  }

  /** Whether there is a difference. */
  public boolean ulik() {
    return avvik().signum() != 0;
  }
}
